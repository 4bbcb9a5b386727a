"""The block is written out with strided convolutions; the decoder uses transposed ones."""


def conv_bn_relu(x, n, s, name):
    x = layers.Conv2D(n, 3, strides=s, padding="same", use_bias=False, name=name + "_c")(x)
    x = layers.BatchNormalization(name=name + "_b")(x)
    return layers.ReLU()(x)


# %%
def encoder(x, name, attention=None):
    x = conv_bn_relu(x, 12, 2, name + "_down1")
    x = conv_bn_relu(x, 16, 2, name + "_down2")
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.Conv2D(3, 3, padding="same", name=name + "_latent")(x)


# %%
def decoder(z, name, attention=None):
    z = layers.Conv2DTranspose(16, 3, strides=2, padding="same", activation="relu", name=name + "_up1")(z)
    if attention is not None:
        z = attention(z, name + "_att")
    z = layers.Conv2DTranspose(12, 3, strides=2, padding="same", activation="relu", name=name + "_up2")(z)
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_img")(z)
