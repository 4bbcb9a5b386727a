"""The projection is a Dense layer on every position of the strided input."""
from __future__ import annotations


def residual_block(x, filter: int, name: str, stride: int = 1, attention=None):
    c_in = int(x.shape[-1])
    left = layers.Conv2D(filter, 3, strides=stride, padding="same", name=f"{name}_left1")(x)
    left = layers.BatchNormalization(center=True, name=f"{name}_left2")(left)
    left = layers.ReLU(name=f"{name}_left3")(left)
    left = layers.Conv2D(filter, 3, padding="same", name=f"{name}_left4")(left)
    left = layers.BatchNormalization(name=f"{name}_left5")(left)
    left = left if attention is None else attention(left, f"{name}_left6")
    right = x
    if stride > 1:
        right = layers.Lambda(lambda t: t[:, ::stride, ::stride])(right)
    if c_in != filter:
        right = layers.Dense(filter, name=f"{name}_right")(right)
    return layers.ReLU(name=f"{name}_both")(layers.Add()([left, right]))
