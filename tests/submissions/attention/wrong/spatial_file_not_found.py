"""Weights are loaded from a file on the student's own disk.

task: spatial_attention
says: file | no such
"""


def spatial_attention(x, name):
    conv = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")
    m = conv(x)
    conv.set_weights(list(np.load("C:/Users/me/spatial.npz").values()))
    return x * m
