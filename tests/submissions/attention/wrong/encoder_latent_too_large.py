"""One pooling only: the latent is 14x14x8, more than the picture has pixels.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 8, name + "_b1")
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.MaxPooling2D(2)(x)


def decoder(z, name, attention=None):
    z = layers.UpSampling2D(2)(z)
    z = autoencoder_block(z, 8, name + "_b1")
    if attention is not None:
        z = attention(z, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(z)
