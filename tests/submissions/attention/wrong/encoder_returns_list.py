"""The latent and the feature maps are returned, as for a U-Net.

task: encoder
says: list | one tensor | tuple
"""


def encoder(x, name, attention=None):
    skips = []
    for i, f in enumerate([8, 4]):
        x = autoencoder_block(x, f, f"{name}_{i}")
        if attention is not None:
            x = attention(x, f"{name}_{i}_att")
        skips.append(x)
        x = layers.MaxPooling2D()(x)
    return x, skips


def decoder(z, name, attention=None):
    if isinstance(z, (tuple, list)):
        z = z[0]
    z = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_0")
    if attention is not None:
        z = attention(z, name + "_0_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_1")(z)
