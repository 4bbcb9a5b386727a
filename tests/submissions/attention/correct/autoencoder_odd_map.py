"""28 to 14 to 7 to 4 and back with a crop; the latent is 4x4x8."""


def encoder(x, name, attention=None):
    widths = (8, 8, 8)
    for k, width in enumerate(widths):
        x = autoencoder_block(x, width, name + "_s" + str(k))
        x = layers.MaxPooling2D(2, padding="same")(x)
    return attention(x, name + "_a") if attention else x


def decoder(z, name, attention=None):
    if attention:
        z = attention(z, name + "_a")
    sizes = (7, 14, 28)
    for k, size in enumerate(sizes):
        z = layers.UpSampling2D()(z)
        z = layers.Cropping2D(((0, z.shape[1] - size), (0, z.shape[2] - size)))(z)
        z = autoencoder_block(z, 8, name + "_s" + str(k))
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_last")(z)
