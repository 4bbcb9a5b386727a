"""The output convolution is frozen at zero.

task: decoder
says: trainable | frozen | gradient
"""


def decoder(z, name, attention=None):
    h = layers.Dense(392, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    h = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(h))
    h = autoencoder_block(h, 8, name + "_b")
    if attention is not None:
        h = attention(h, name + "_att")
    last = layers.Conv2D(1, 3, padding="same", activation="sigmoid", kernel_initializer="zeros", name=name + "_out")
    last.trainable = False
    return last(h)
