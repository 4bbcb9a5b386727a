"""The width is halved until it is below zero, which never happens.

task: channel_attention
says: time
"""


def channel_attention(x, name):
    width = x.shape[-1]
    while width >= 0:
        width = width // 2
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(max(width, 1), activation="relu", name=name + "_fc1")(s)
    return x * layers.Dense(x.shape[-1], activation="sigmoid", name=name + "_fc2")(s)
