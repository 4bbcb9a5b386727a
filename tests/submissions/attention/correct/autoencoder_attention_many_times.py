"""Attention before and after every block, with one counter for the names."""
import itertools


def encoder(x, name, attention=None):
    count = itertools.count(1)
    att = (lambda t: attention(t, f"{name}_att{next(count)}")) if attention else (lambda t: t)
    x = att(autoencoder_block(x, 8, f"{name}_b1"))
    x = layers.MaxPooling2D()(x)
    x = att(autoencoder_block(att(x), 8, f"{name}_b2"))
    x = layers.MaxPooling2D()(x)
    x = att(autoencoder_block(att(x), 4, f"{name}_b3"))
    return x


def decoder(z, name, attention=None):
    count = itertools.count(1)
    att = (lambda t: attention(t, f"{name}_att{next(count)}")) if attention else (lambda t: t)
    z = layers.UpSampling2D()(att(autoencoder_block(z, 8, f"{name}_b1")))
    z = layers.UpSampling2D()(att(autoencoder_block(att(z), 8, f"{name}_b2")))
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=f"{name}_rec")(att(z))
