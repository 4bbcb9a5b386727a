"""The argument attention is never used.

task: encoder
says: attention
"""


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 16, name + "_block1")
    x = layers.MaxPooling2D()(x)
    x = autoencoder_block(x, 4, name + "_block2")
    return layers.MaxPooling2D()(x)


def decoder(z, name, attention=None):
    x = layers.UpSampling2D()(z)
    x = autoencoder_block(x, 16, name + "_block1")
    if attention is not None:
        x = attention(x, name + "_att")
    x = layers.UpSampling2D()(x)
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(x)
