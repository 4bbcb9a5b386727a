"""The argument attention is never used.

task: decoder
says: attention
"""


def decoder(z, name, attention=None):
    h = layers.Dense(7 * 7 * 8, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    h = layers.Reshape((7, 7, 8))(h)
    h = autoencoder_block(layers.UpSampling2D()(h), 8, name + "_b1")
    h = autoencoder_block(layers.UpSampling2D()(h), 8, name + "_b2")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(h)
