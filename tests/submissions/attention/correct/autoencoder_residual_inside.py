"""An encoder with a skip connection between two blocks, which stays before the bottleneck."""


def encoder(x, name, attention=None):
    a = autoencoder_block(x, 8, name + "_a")
    b = autoencoder_block(a, 8, name + "_b")
    if attention is not None:
        b = attention(b, name + "_b_att")
    c = layers.Add()([a, b])
    c = layers.MaxPooling2D(4)(c)
    return layers.Conv2D(4, 1, activation="relu", name=name + "_c")(c)


def decoder(z, name, attention=None):
    a = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_a")
    b = autoencoder_block(a, 8, name + "_b")
    if attention is not None:
        b = attention(b, name + "_b_att")
    return layers.Conv2D(1, 1, activation="sigmoid", name=name + "_c")(a + b)
