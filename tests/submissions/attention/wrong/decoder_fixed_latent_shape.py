"""The decoder expects 4x4x8 although its encoder gives 7x7x4.

task: decoder
says: latent | shape
"""


def encoder(x, name, attention=None):
    for f in (8, 4):
        x = autoencoder_block(x, f, f"{name}_{f}")
        if attention is not None:
            x = attention(x, f"{name}_{f}_att")
        x = layers.MaxPooling2D()(x)
    return x


def decoder(z, name, attention=None):
    z = layers.Reshape((4, 4, 8))(z)
    z = layers.UpSampling2D(7)(z)
    z = autoencoder_block(z, 8, name + "_8")
    if attention is not None:
        z = attention(z, name + "_8_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(z)
