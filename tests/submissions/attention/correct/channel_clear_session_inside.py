"""clear_session and set_random_seed are called inside the function."""


def channel_attention(x, name):
    keras.backend.clear_session()
    keras.utils.set_random_seed(2024)
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(name=f"{name}_gap")(x)
    s = layers.Dense(C // 4, activation="relu", name=f"{name}_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=f"{name}_fc2")(s)
    s = layers.Reshape((1, 1, C), name=f"{name}_reshape")(s)
    return layers.Multiply(name=f"{name}_multiply")([x, s])
