"""The picture is only averaged down to 7x7: nothing to train.

task: encoder
says: convolution | weights | trainable
"""


def encoder(x, name, attention=None):
    small = layers.AveragePooling2D(4)(x)
    if attention is not None:
        small = attention(layers.Concatenate()([small] * 4), name + "_att")[..., :1]
    return small


def decoder(z, name, attention=None):
    y = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_b1")
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(y)
