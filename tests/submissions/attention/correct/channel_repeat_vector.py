"""Channel attention that copies the gate to every position with RepeatVector."""


def channel_attention(x, name):
    _, H, W, C = x.shape
    gap = layers.GlobalAveragePooling2D()(x)
    fc = layers.Dense(C // 2, use_bias=False, activation="relu", name=f"{name}_fc_a")(gap)
    fc = layers.Dense(C, use_bias=True, activation="sigmoid", name=f"{name}_fc_b")(fc)
    big = layers.Reshape((H, W, C))(layers.RepeatVector(H * W)(fc))
    return layers.Multiply()([x, big])
