"""The gate is computed and then x is returned unchanged.

task: channel_attention
says: unchanged | weights | multipl
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(ch // 2, activation="relu", name=name + "_a")(s)
    s = layers.Dense(ch, activation="sigmoid", name=name + "_b")(s)
    y = x * s
    return x
