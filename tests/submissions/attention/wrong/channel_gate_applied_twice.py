"""The gate is applied twice: x * s * s.

task: channel_attention
says: twice | once | s * s
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    x = x * s
    return layers.Multiply()([x, s])
