"""The map is doubled, so that it starts at one.

task: spatial_attention
says: multipl | between 0 and 1 | twice
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return x * (2 * m)
