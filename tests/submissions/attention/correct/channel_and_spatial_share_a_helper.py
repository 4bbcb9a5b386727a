"""Channel and spatial attention share one helper."""


def scale(x, gate, name):
    return layers.Multiply(name=name + "_scale")([x, gate])


# %%
def channel_attention(x, name):
    c = x.shape[-1]
    g = layers.GlobalAveragePooling2D(keepdims=True, name=name + "_gap")(x)
    g = layers.Dense(max(1, c // 8), activation="relu", name=name + "_fc1")(g)
    g = layers.Dense(c, activation="sigmoid", name=name + "_fc2")(g)
    return scale(x, g, name)


# %%
def spatial_attention(x, name):
    g = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return scale(x, g, name)
