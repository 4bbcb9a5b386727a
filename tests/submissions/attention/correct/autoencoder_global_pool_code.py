"""Global average pooling makes the code; the decoder starts from one position."""


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 8, name + "_e1")
    x = layers.MaxPooling2D()(x)
    x = autoencoder_block(x, 16, name + "_e2")
    x = layers.MaxPooling2D()(x)
    x = autoencoder_block(x, 32, name + "_e3")
    if attention is not None:
        x = attention(x, name + "_eatt")
    return layers.GlobalAveragePooling2D()(x)


def decoder(z, name, attention=None):
    z = layers.Reshape((1, 1, z.shape[-1]))(z)
    z = layers.Conv2DTranspose(16, 7, activation="relu", name=name + "_d1")(z)
    z = layers.Conv2DTranspose(8, 4, strides=2, padding="same", activation="relu", name=name + "_d2")(z)
    if attention is not None:
        z = attention(z, name + "_datt")
    z = layers.Conv2DTranspose(1, 4, strides=2, padding="same", name=name + "_d3")(z)
    return layers.Activation("sigmoid")(z)
