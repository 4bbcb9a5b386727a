"""Both blocks get the same name.

task: encoder
says: name
"""


def encoder(x, name, attention=None):
    for f in (8, 4):
        x = autoencoder_block(x, f, name)
        if attention is not None:
            x = attention(x, f"{name}_att{f}")
        x = layers.MaxPooling2D()(x)
    return x


def decoder(z, name, attention=None):
    for f in (4, 8):
        z = autoencoder_block(layers.UpSampling2D()(z), f, f"{name}_b{f}")
        if attention is not None:
            z = attention(z, f"{name}_att{f}")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(z)
