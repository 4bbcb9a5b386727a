"""The last layer has no activation, so gates are any number.

task: channel_attention
says: sigmoid | between 0 and 1
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    w = layers.GlobalAveragePooling2D(keepdims=True)(x)
    w = layers.Dense(ch // 2, "relu", name=f"{name}_a")(w)
    w = layers.Dense(ch, name=f"{name}_b")(w)
    return x * w
