"""The number of channels is written as 8, as in the example.

task: channel_attention
says: shape | channels | 8
"""
C = 8


def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return x * layers.Reshape((1, 1, C))(s)
