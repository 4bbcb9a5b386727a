"""The layers are made with trainable=False.

task: channel_attention
says: trainable | frozen | gradient
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", trainable=False, name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", trainable=False, name=name + "_fc2")(s)
    return x * s
