"""ReLU in place of the sigmoid.

task: channel_attention
says: sigmoid | between 0 and 1
"""


def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(x.shape[-1] // 2, activation="relu", name=name + "_1")(s)
    s = layers.Dense(x.shape[-1], activation="relu", name=name + "_2")(s)
    return x * s
