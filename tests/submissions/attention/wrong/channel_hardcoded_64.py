"""The number of channels is written as 64.

task: channel_attention
says: shape | channels
"""


def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(16, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(64, activation="sigmoid", name=name + "_fc2")(s)
    return layers.Multiply()([x, s])
