"""The smallest latent that is allowed, eight values."""


def encoder(x, name, attention=None):
    e = autoencoder_block(x, 8, name + "_b1")
    e = layers.AveragePooling2D(4)(e)
    e = e if attention is None else attention(x=e, name=name + "_attn")
    e = layers.Flatten()(e)
    return layers.Dense(8, activation="linear", name=name + "_code")(e)


def decoder(z, name, attention=None):
    d = layers.Dense(14 * 14 * 4, name=name + "_expand")(z)
    d = layers.Reshape((14, 14, 4))(d)
    d = autoencoder_block(d, 8, name + "_b1")
    d = d if attention is None else attention(x=d, name=name + "_attn")
    d = layers.Conv2DTranspose(1, 4, strides=2, padding="same", name=name + "_up")(d)
    return layers.Activation("sigmoid")(d)
