"""The flattened picture is concatenated to the latent.

task: encoder
says: latent | 196 | bottleneck
"""


def encoder(x, name, attention=None):
    h = layers.MaxPooling2D(4)(autoencoder_block(x, 8, name + "_1"))
    if attention is not None:
        h = attention(h, name + "_att")
    code = layers.Dense(16, name=name + "_code")(layers.Flatten()(h))
    return layers.Concatenate()([code, layers.Flatten()(x)])


def decoder(z, name, attention=None):
    h = layers.Dense(392, activation="relu", name=name + "_fc")(z)
    h = autoencoder_block(layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(h)), 8, name + "_1")
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_2")(h)
