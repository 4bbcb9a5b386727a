"""The encoder goes down and up again and returns 28x28.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    x = layers.MaxPooling2D()(autoencoder_block(x, 8, name + "_down"))
    if attention is not None:
        x = attention(x, name + "_att")
    x = layers.UpSampling2D()(autoencoder_block(x, 8, name + "_up"))
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(x)


def decoder(z, name, attention=None):
    h = autoencoder_block(z, 4, name + "_b")
    h = attention(h, name + "_att") if attention is not None else h
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(h)
