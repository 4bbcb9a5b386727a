"""Channel attention with two Dense layers, Reshape and Multiply."""


def channel_attention(x, name):
    C = x.shape[-1]
    z = layers.GlobalAveragePooling2D(name=name + "_gap")(x)
    z = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(z)
    z = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(z)
    z = layers.Reshape((1, 1, C), name=name + "_reshape")(z)
    return layers.Multiply(name=name + "_mul")([x, z])
