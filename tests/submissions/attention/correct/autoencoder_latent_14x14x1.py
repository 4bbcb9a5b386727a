"""The latent is a small picture, 14x14x1, exactly 196 values."""


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 16, name + "_conv1")
    if attention is not None:
        x = attention(x, name + "_attention")
    x = layers.Conv2D(1, 2, strides=2, name=name + "_shrink")(x)
    return x


def decoder(z, name, attention=None):
    y = layers.UpSampling2D((2, 2), interpolation="bilinear")(z)
    y = autoencoder_block(y, 16, name + "_conv1")
    if attention is not None:
        y = attention(y, name + "_attention")
    return layers.Conv2D(1, 3, padding="same", activation=keras.activations.sigmoid, name=name + "_conv2")(y)
