"""ELU in the middle.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    c = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(c // 2, name=name + "_p")(s)
    s = layers.ELU()(s)
    s = layers.Dense(c, activation="sigmoid", name=name + "_q")(s)
    return x * s
