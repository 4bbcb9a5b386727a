"""Spatial attention with one 7x7 convolution."""


def spatial_attention(x, name):
    m = layers.Conv2D(1, kernel_size=7, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return layers.Multiply(name=name + "_mul")([x, m])
