"""Channel attention that pools with AveragePooling2D over the whole map."""


def channel_attention(x, name):
    h, w, c = x.shape[1], x.shape[2], x.shape[3]
    p = layers.AveragePooling2D(pool_size=(h, w), name=name + "_avg")(x)     # (N,1,1,C)
    p = layers.Flatten(name=name + "_flat")(p)
    p = layers.Dense(c // 4, activation="relu", name=name + "_fc1")(p)
    p = layers.Dense(c, activation="sigmoid", name=name + "_fc2")(p)
    p = layers.Reshape((1, 1, c), name=name + "_r")(p)
    return layers.Multiply(name=name + "_m")([x, p])
