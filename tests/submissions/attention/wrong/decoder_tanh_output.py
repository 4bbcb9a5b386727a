"""tanh as the last activation, as in a GAN.

task: decoder
says: sigmoid | between 0 and 1 | tanh
"""


def decoder(z, name, attention=None):
    g = layers.Dense(7 * 7 * 16, name=name + "_project")(layers.Flatten()(z))
    g = layers.LeakyReLU()(layers.Reshape((7, 7, 16))(g))
    g = layers.Conv2DTranspose(8, 4, strides=2, padding="same", name=name + "_deconv1")(g)
    g = layers.LeakyReLU()(g)
    if attention is not None:
        g = attention(g, name + "_att")
    return layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="tanh", name=name + "_deconv2")(g)
