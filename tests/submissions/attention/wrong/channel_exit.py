"""exit() is called when the channels are few.

task: channel_attention
says: exit | ended | stopped
"""
import sys


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    print(s.shape)
    sys.exit(0)
    return x * s
