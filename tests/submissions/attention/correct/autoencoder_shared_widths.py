"""Encoder and decoder share a list of widths and helpers that stand in the encoder's cell."""
WIDTHS = [6, 8]
CODE = (7, 7, 2)


def maybe(attention, t, name):
    if attention is None:
        return t
    return attention(t, name)


def encoder(x, name, attention=None):
    for w in WIDTHS:
        x = autoencoder_block(x, w, f"{name}_w{w}")
        x = maybe(attention, x, f"{name}_w{w}_att")
        x = layers.MaxPooling2D()(x)
    return autoencoder_block(x, CODE[-1], f"{name}_code")


# %%
def decoder(z, name, attention=None):
    for w in reversed(WIDTHS):
        z = layers.Conv2DTranspose(w, 3, strides=2, padding="same", name=f"{name}_t{w}")(z)
        z = layers.BatchNormalization(name=f"{name}_bn{w}")(z)
        z = maybe(attention, layers.ReLU()(z), f"{name}_w{w}_att")
    return layers.Conv2D(1, 5, padding="same", activation="sigmoid", name=f"{name}_out")(z)
