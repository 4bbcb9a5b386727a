"""The first dense layer has a sigmoid as well.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    act = "sigmoid"
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    for i, u in enumerate([x.shape[-1] // 2, x.shape[-1]]):
        s = layers.Dense(u, activation=act, name=f"{name}_fc{i}")(s)
    return x * s
