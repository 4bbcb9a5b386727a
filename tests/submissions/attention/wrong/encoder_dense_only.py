"""Dense layers only; there is no convolution.

task: encoder
says: convolution | autoencoder_block
"""


def encoder(x, name, attention=None):
    h = layers.Flatten()(x)
    h = layers.Dense(196, activation="relu", name=name + "_d1")(h)
    if attention is not None:
        h = attention(layers.Reshape((7, 7, 4))(h), name + "_att")
        h = layers.Flatten()(h)
    return layers.Dense(32, name=name + "_d2")(h)


def decoder(z, name, attention=None):
    h = layers.Dense(196, activation="relu", name=name + "_d1")(z)
    h = layers.Reshape((7, 7, 4))(h)
    if attention is not None:
        h = attention(h, name + "_att")
    h = layers.Dense(784, activation="sigmoid", name=name + "_d2")(layers.Flatten()(h))
    return layers.Reshape((28, 28, 1))(h)
