"""Dense latent of 32 values."""
LATENT = 32


def encoder(x, name, attention=None):
    h = autoencoder_block(x, 8, name + "_1")
    h = layers.MaxPool2D()(h)
    h = autoencoder_block(h, 8, name + "_2")
    if attention:
        h = attention(h, name=name + "_att")
    h = layers.MaxPool2D()(h)
    h = layers.Flatten()(h)
    return layers.Dense(LATENT, name=name + "_z")(h)


# %%
def decoder(z, name, attention=None):
    h = layers.Dense(7 * 7 * 8, activation="relu", name=name + "_fc")(z)
    h = layers.Reshape((7, 7, 8))(h)
    h = layers.UpSampling2D()(h)
    h = autoencoder_block(h, 8, name + "_1")
    if attention:
        h = attention(h, name=name + "_att")
    h = layers.UpSampling2D()(h)
    h = autoencoder_block(h, 8, name + "_2")
    return layers.Conv2D(1, 1, activation="sigmoid", name=name + "_pixels")(h)
