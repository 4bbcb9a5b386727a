"""Both dense layers get the same name.

task: channel_attention
says: name
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(C // 4, activation="relu", name=name)(s)
    s = layers.Dense(C, activation="sigmoid", name=name)(s)
    return x * layers.Reshape((1, 1, C))(s)
