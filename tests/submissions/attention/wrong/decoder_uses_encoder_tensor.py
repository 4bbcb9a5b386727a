"""The decoder reads a feature map that the encoder left in a global variable.

task: decoder
says: connected | encoder | map
"""
skip = {}


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 8, name + "_1")
    if attention is not None:
        x = attention(x, name + "_att")
    skip["map"] = x
    return layers.Conv2D(4, 4, strides=4, name=name + "_2")(x)


def decoder(z, name, attention=None):
    y = layers.Concatenate()([layers.UpSampling2D(4)(z), skip["map"]])
    y = autoencoder_block(y, 8, name + "_1")
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_2")(y)
