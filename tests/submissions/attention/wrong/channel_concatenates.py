"""The gate is joined to x where it should be multiplied.

task: channel_attention
says: shape | multipl
"""


def channel_attention(x, name):
    _, H, W, C = x.shape
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    s = layers.UpSampling2D((H, W))(s)
    return layers.Concatenate()([x, s])
