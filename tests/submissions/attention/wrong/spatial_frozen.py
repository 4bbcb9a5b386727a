"""The convolution's kernel is frozen after it was made.

task: spatial_attention
says: trainable | frozen | gradient
"""


def spatial_attention(x, name):
    conv = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")
    conv.trainable = False
    return x * conv(x)
