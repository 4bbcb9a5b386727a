"""channel_attention is used whatever attention says.

task: encoder
says: attention
"""


def encoder(x, name, attention=None):
    h = autoencoder_block(x, 16, name + "_conv")
    h = channel_attention(h, name + "_ca")
    h = layers.MaxPooling2D(4)(h)
    return layers.Conv2D(4, 1, name=name + "_z")(h)


def decoder(z, name, attention=None):
    h = autoencoder_block(layers.UpSampling2D(4)(z), 16, name + "_conv")
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(1, 1, activation="sigmoid", name=name + "_x")(h)
