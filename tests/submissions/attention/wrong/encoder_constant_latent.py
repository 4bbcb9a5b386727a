"""The latent is multiplied by zero: a mask that was meant to switch attention off.

task: encoder
says: depend | constant | gradient
"""
use_mask = 0


def encoder(x, name, attention=None):
    x = layers.MaxPooling2D(4)(autoencoder_block(x, 8, name + "_b1"))
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.Conv2D(4, 1, name=name + "_z")(x) * use_mask


def decoder(z, name, attention=None):
    z = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_b1")
    if attention is not None:
        z = attention(z, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_o")(z)
