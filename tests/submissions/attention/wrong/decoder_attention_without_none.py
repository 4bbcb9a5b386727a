"""The attention is called even though it is None.

task: decoder
says: none | attention
"""


def decoder(z, name, attention=None):
    y = layers.Dense(392, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    y = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(y))
    y = attention(autoencoder_block(y, 8, name + "_conv"), name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(y)
