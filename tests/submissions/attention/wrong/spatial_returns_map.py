"""The map alone is returned.

task: spatial_attention
says: shape | multipl
"""


def spatial_attention(x, name):
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
