"""The last convolution has no activation.

task: decoder
says: sigmoid | between 0 and 1 | [0, 1]
"""


def decoder(z, name, attention=None):
    h = layers.Flatten()(z)
    h = layers.Dense(7 * 7 * 8, activation="relu", name=name + "_fc")(h)
    h = layers.Reshape((7, 7, 8))(h)
    for i in (1, 2):
        h = autoencoder_block(layers.UpSampling2D()(h), 8, f"{name}_b{i}")
        if attention is not None:
            h = attention(h, f"{name}_att{i}")
    return layers.Conv2D(1, 3, padding="same", name=name + "_out")(h)
