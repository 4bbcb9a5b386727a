"""The input is added back: x + x*s.

task: channel_attention
says: add | x + | multiply
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    scaled = layers.Multiply()([x, s])
    return layers.Add()([x, scaled])
