"""A package is imported that is not installed.

task: spatial_attention
says: import | module | tensorflow_addons
"""
import tensorflow_addons as tfa


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", name=name + "_conv")(x)
    return x * tfa.activations.sigmoid(m)
