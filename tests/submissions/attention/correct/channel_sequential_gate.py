"""Channel attention whose gate is one Sequential."""


def channel_attention(x, name):
    channels = x.shape[-1]
    gate = keras.Sequential(
        [
            layers.GlobalAveragePooling2D(),
            layers.Dense(channels // 4, activation="relu"),
            layers.Dense(channels, activation="sigmoid"),
            layers.Reshape((1, 1, channels)),
        ],
        name=f"{name}_gate",
    )
    return layers.Multiply(name=f"{name}_out")([x, gate(x)])
