"""Channels of the latent are not counted: 7x7x16 is 784 values.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    for i in (1, 2):
        x = autoencoder_block(x, 16, f"{name}_block{i}")
        if attention:
            x = attention(x, f"{name}_att{i}")
        x = layers.MaxPooling2D()(x)
    return x


def decoder(z, name, attention=None):
    for i in (1, 2):
        z = layers.UpSampling2D()(z)
        z = autoencoder_block(z, 16, f"{name}_block{i}")
        if attention:
            z = attention(z, f"{name}_att{i}")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=f"{name}_last")(z)
