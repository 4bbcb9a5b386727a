"""C // 16 is 0 for few channels.

task: channel_attention
says: units | hidden | //
"""


def channel_attention(x, name, ratio=16):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(C // ratio, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return layers.Multiply()([x, layers.Reshape((1, 1, C))(s)])
