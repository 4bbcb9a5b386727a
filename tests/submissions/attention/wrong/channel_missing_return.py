"""The return statement is missing.

task: channel_attention
says: return | none
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    out = layers.GlobalAveragePooling2D(keepdims=True)(x)
    out = layers.Dense(ch // 2, activation="relu", name=name + "_fc1")(out)
    out = layers.Dense(ch, activation="sigmoid", name=name + "_fc2")(out)
    out = layers.Multiply()([x, out])
