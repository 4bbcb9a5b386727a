"""The map is added where it should be multiplied.

task: spatial_attention
says: multipl | add
"""


def spatial_attention(x, name):
    a = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_a")(x)
    return x + a
