"""The gate of shape (N,C) becomes (N,C,1,1), as if the channels came first.

task: channel_attention
says: reshape | broadcast | shape
"""


def channel_attention(x, name):
    _, H, W, C = x.shape
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(C // 2, "relu", name=name + "_fc1")(s)
    s = layers.Dense(C, "sigmoid", name=name + "_fc2")(s)
    s = layers.Reshape((C, 1, 1))(s)
    return layers.Multiply()([x, s])
