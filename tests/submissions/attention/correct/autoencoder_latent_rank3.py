"""The latent is a sequence of 49 vectors with two values."""


def encoder(x, name, attention=None):
    f = autoencoder_block(x, 8, name + "_low")
    f = layers.AveragePooling2D(2)(f)
    f = autoencoder_block(f, 8, name + "_mid")
    f = layers.AveragePooling2D(2)(f)
    if attention is not None:
        f = attention(f, name + "_where")
    f = layers.Reshape((49, 8))(f)
    return layers.Dense(2, name=name + "_tokens")(f)


def decoder(z, name, attention=None):
    f = layers.Dense(16, activation="relu", name=name + "_tokens")(z)
    f = layers.Reshape((7, 7, 16))(f)
    if attention is not None:
        f = attention(f, name + "_where")
    f = layers.Conv2DTranspose(8, 2, strides=2, activation="relu", name=name + "_mid")(f)
    f = layers.Conv2DTranspose(1, 2, strides=2, activation="sigmoid", name=name + "_low")(f)
    return f
