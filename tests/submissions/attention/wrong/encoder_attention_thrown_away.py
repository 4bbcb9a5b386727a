"""The attention is called and what it returns is thrown away.

task: encoder
says: attention
"""


def encoder(x, name, attention=None):
    y = layers.MaxPooling2D()(autoencoder_block(x, 8, name + "_1"))
    if attention is not None:
        attention(y, name + "_att")
    y = layers.MaxPooling2D()(autoencoder_block(y, 4, name + "_2"))
    return y


def decoder(z, name, attention=None):
    y = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_1")
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_2")(y)
