"""The last convolution has a ReLU.

task: decoder
says: sigmoid | between 0 and 1 | [0, 1]
"""


def decoder(z, name, attention=None):
    up = layers.Dense(14 * 14 * 4, activation="relu", name=name + "_dense")(layers.Flatten()(z))
    up = autoencoder_block(layers.Reshape((14, 14, 4))(up), 8, name + "_block")
    if attention is not None:
        up = attention(up, name + "_att")
    return layers.Conv2DTranspose(1, 3, strides=2, padding="same", activation="relu", name=name + "_up")(up)
