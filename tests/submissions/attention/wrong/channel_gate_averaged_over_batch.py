"""The gate is averaged over the batch, so images influence each other.

task: channel_attention
says: batch | image
"""
from keras import ops


def channel_attention(x, name):
    c = x.shape[-1]
    z = ops.mean(x, axis=(0, 1, 2), keepdims=True)
    z = layers.Dense(c // 2, activation="relu", name=name + "_fc1")(z)
    z = layers.Dense(c, activation="sigmoid", name=name + "_fc2")(z)
    return x * z
