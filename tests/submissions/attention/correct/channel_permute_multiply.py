"""Channel attention that permutes to channels first to multiply."""


def channel_attention(x, name):
    c = x.shape[-1]
    weights = layers.GlobalAveragePooling2D()(x)
    weights = layers.Dense(c // 2, activation="relu", name=name + "_dense1")(weights)
    weights = layers.Dense(c, activation="sigmoid", name=name + "_dense2")(weights)
    weights = layers.Reshape((c, 1, 1))(weights)
    first = layers.Permute((3, 1, 2))(x)
    first = layers.Multiply()([first, weights])
    return layers.Permute((2, 3, 1))(first)
