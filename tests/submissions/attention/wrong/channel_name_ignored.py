"""The name is never used; Keras chooses the names.

task: channel_attention
says: name
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(ch // 2, activation="relu")(s)
    s = layers.Dense(ch, activation="sigmoid")(s)
    return x * s
