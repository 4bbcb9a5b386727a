"""Dropout on the map.

task: spatial_attention
says: dropout | training | random
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    m = layers.SpatialDropout2D(0.2)(layers.Dropout(0.2)(m))
    return x * m
