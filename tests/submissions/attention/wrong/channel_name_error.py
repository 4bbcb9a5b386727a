"""A variable that was never defined (chanels).

task: channel_attention
says: chanels | not defined | nameerror
"""


def channel_attention(x, name):
    channels = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(channels // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(chanels, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
