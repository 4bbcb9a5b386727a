"""The kernel is 4x4, which has no centre.

task: spatial_attention
says: odd | kernel
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 4, padding="same", activation="sigmoid", name=name + "_conv4")(x)
    return x * m
