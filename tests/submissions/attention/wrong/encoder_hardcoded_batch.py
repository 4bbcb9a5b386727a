"""The batch size 32 is written into a reshape.

task: encoder
says: batch
"""


def encoder(x, name, attention=None):
    x = layers.MaxPooling2D(4)(autoencoder_block(x, 4, name + "_block"))
    if attention is not None:
        x = attention(x, name + "_att")
    return keras.ops.reshape(x, (32, 7 * 7 * 4))


def decoder(z, name, attention=None):
    y = layers.UpSampling2D(4)(layers.Reshape((7, 7, 4))(z))
    y = autoencoder_block(y, 8, name + "_block")
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(y)
