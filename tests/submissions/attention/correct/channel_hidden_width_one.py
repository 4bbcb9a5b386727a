"""Channel attention with a single hidden unit."""


def channel_attention(x, name):
    one = layers.Dense(1, activation="relu", name=f"{name}_one")
    many = layers.Dense(x.shape[-1], activation="sigmoid", name=f"{name}_many")
    scale = many(one(layers.GlobalAveragePooling2D()(x)))
    return x * layers.Reshape((1, 1, -1))(scale)
