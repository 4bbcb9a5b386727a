"""The attention is called even though it is None.

task: encoder
says: none | attention
"""


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 8, name + "_enc1")
    x = attention(x, name + "_att")
    x = layers.MaxPooling2D(4)(x)
    return layers.Conv2D(4, 1, name=name + "_enc2")(x)


def decoder(z, name, attention=None):
    z = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_dec1")
    if attention:
        z = attention(z, name + "_att")
    return layers.Conv2D(1, 1, activation="sigmoid", name=name + "_dec2")(z)
