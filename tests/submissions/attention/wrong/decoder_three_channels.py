"""The output has three channels, as if the pictures had colour.

task: decoder
says: channel | shape | 28
"""


def decoder(z, name, attention=None):
    x = layers.Dense(7 * 7 * 8, "relu", name=name + "_fc")(layers.Flatten()(z))
    x = layers.Reshape((7, 7, 8))(x)
    x = autoencoder_block(layers.UpSampling2D(4)(x), 8, name + "_conv")
    x = x if attention is None else attention(x, name + "_att")
    return layers.Conv2D(3, 3, padding="same", activation="sigmoid", name=name + "_rgb")(x)
