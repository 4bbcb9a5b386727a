"""Average pooling down and keras.ops.image.resize up."""
from keras import ops


def down(t):
    return layers.AveragePooling2D(pool_size=2)(t)


def up(t, size):
    return ops.image.resize(t, (size, size), interpolation="bilinear")


def encoder(x, name, attention=None):
    y = down(autoencoder_block(x, 8, name + "_A"))
    y = down(autoencoder_block(y, 12, name + "_B"))
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(2, 1, name=name + "_z")(y)


def decoder(z, name, attention=None):
    y = autoencoder_block(z, 12, name + "_A")
    if attention is not None:
        y = attention(y, name + "_att")
    y = autoencoder_block(up(y, 14), 8, name + "_B")
    y = layers.Conv2D(1, 3, padding="same", name=name + "_y")(up(y, 28))
    return ops.sigmoid(y)
