"""The encoder returns the picture.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    return x


def decoder(z, name, attention=None):
    z = autoencoder_block(z, 8, name + "_b1")
    if attention is not None:
        z = attention(z, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(z)
