"""Spatial attention with ZeroPadding2D and a valid convolution."""


def spatial_attention(x, name):
    kernel = 7
    padded = layers.ZeroPadding2D(kernel // 2, name=name + "_pad")(x)
    m = layers.Conv2D(1, kernel, padding="valid", activation="sigmoid", name=name + "_conv")(padded)
    return x * m
