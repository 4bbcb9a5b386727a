"""Spatial attention with a 1x1 convolution."""
from keras import ops


def spatial_attention(x, name):
    heat = ops.sigmoid(layers.Conv2D(1, 1, name=name + "_heat")(x))
    return ops.multiply(heat, x)
