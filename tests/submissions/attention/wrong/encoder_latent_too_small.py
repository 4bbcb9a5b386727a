"""Two values per picture are too few.

task: encoder
says: latent | 8
"""


def encoder(x, name, attention=None):
    h = layers.MaxPool2D(2)(autoencoder_block(x, 8, name + "_1"))
    h = autoencoder_block(h, 8, name + "_2")
    h = h if attention is None else attention(h, name + "_att")
    h = layers.Flatten()(layers.MaxPool2D(2)(h))
    return layers.Dense(2, name=name + "_xy")(h)


def decoder(z, name, attention=None):
    h = layers.Reshape((7, 7, 8))(layers.Dense(392, activation="relu", name=name + "_fc")(z))
    h = autoencoder_block(layers.UpSampling2D(4)(h), 8, name + "_1")
    h = h if attention is None else attention(h, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(h)
