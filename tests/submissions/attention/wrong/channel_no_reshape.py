"""The gate of shape (N,C) is multiplied without a reshape.

task: channel_attention
says: reshape | broadcast | keepdims
"""


def channel_attention(x, name):
    c = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(c // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(c, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
