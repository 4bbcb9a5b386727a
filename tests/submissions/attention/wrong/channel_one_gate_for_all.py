"""One number per image in place of one per channel (Dense(1) at the end).

task: channel_attention
says: channel | one scale | same
"""


def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(max(x.shape[-1] // 2, 1), activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(1, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
