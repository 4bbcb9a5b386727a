"""Spatial attention with Dense(1) over the channel axis."""


def spatial_attention(x, name):
    score = layers.Dense(1, activation="sigmoid", name=name + "_score")(x)
    return x * score
