"""Spatial attention with extra keyword arguments and hints."""
from __future__ import annotations

import keras


def spatial_attention(x: keras.KerasTensor, name: str = "sa", *, k: int = 7, bias: bool = True) -> keras.KerasTensor:
    """(N,H,W,C) -> (N,H,W,C)"""
    squeezed = keras.layers.Lambda(lambda t: keras.ops.mean(t, axis=-1, keepdims=True),
                                   output_shape=(x.shape[1], x.shape[2], 1))(x)
    m = keras.layers.Conv2D(1, k, padding="same", use_bias=bias, activation="sigmoid", name=f"{name}_map")(squeezed)
    return keras.layers.Multiply()([x, m])
