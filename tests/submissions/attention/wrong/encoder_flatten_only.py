"""The encoder only flattens the picture.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    return layers.Flatten(name=name + "_flatten")(x)


def decoder(z, name, attention=None):
    y = layers.Dense(784, activation="relu", name=name + "_fc")(z)
    y = layers.Reshape((28, 28, 1))(y)
    y = autoencoder_block(y, 4, name + "_b")
    if attention is not None:
        y = attention(y, name + "_a")
    return layers.Conv2D(1, 1, activation="sigmoid", name=name + "_o")(y)
