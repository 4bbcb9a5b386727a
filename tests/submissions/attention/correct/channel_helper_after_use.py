"""The helper and the constant stand in a cell below the function."""


def channel_attention(x, name):
    z = layers.GlobalAveragePooling2D()(x)
    s = two_layers(z, x.shape[-1], name)
    return x * s[:, None, None, :]


# %%
REDUCTION = 4


def two_layers(z, c, name):
    z = layers.Dense(max(1, c // REDUCTION), activation="relu", name=name + "_fc_small")(z)
    return layers.Dense(c, activation="sigmoid", name=name + "_fc_big")(z)
