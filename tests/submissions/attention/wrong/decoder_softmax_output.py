"""softmax over the single channel: every pixel is one.

task: decoder
says: softmax | sigmoid
"""


def decoder(z, name, attention=None):
    y = layers.Dense(392, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    y = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(y))
    y = autoencoder_block(y, 8, name + "_block")
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="softmax", name=name + "_out")(y)
