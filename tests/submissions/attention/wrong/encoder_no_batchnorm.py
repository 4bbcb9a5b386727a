"""Convolutions with ReLU, without normalisation.

task: encoder
says: normali | autoencoder_block
"""


def encoder(x, name, attention=None):
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_c1")(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(4, 3, padding="same", activation="relu", name=name + "_c2")(x)
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.MaxPooling2D()(x)


def decoder(z, name, attention=None):
    z = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_b")
    if attention is not None:
        z = attention(z, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_o")(z)
