"""A tanh code, dropout on the features, padding of 24 to 28 in the decoder."""


def encoder(x, name, attention=None):
    h = autoencoder_block(x, 8, name + "_conv_in")
    h = layers.MaxPooling2D(2)(h)
    h = autoencoder_block(h, 8, name + "_conv_mid")
    if attention is not None:
        h = attention(h, name + "_att")
    h = layers.MaxPooling2D(2)(h)
    h = layers.Dropout(0.05)(h)
    return layers.Dense(40, activation="tanh", name=name + "_code")(layers.Flatten()(h))


def decoder(z, name, attention=None):
    h = layers.Dense(12 * 12 * 4, activation="relu", name=name + "_fc")(z)
    h = layers.UpSampling2D(2)(layers.Reshape((12, 12, 4))(h))
    h = layers.ZeroPadding2D(2)(h)
    h = autoencoder_block(h, 8, name + "_conv")
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_sigmoid")(h)
