"""The dense layers run at every position because nothing is pooled.

task: channel_attention
says: pool | average | position
"""


def channel_attention(x, name):
    c = x.shape[-1]
    h = layers.Conv2D(c // 4, 1, activation="relu", name=name + "_h")(x)
    s = layers.Conv2D(c, 1, activation="sigmoid", name=name + "_s")(h)
    return layers.Multiply(name=name + "_out")([x, s])
