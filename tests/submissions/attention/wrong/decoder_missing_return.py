"""The return stands inside the if, so without attention there is none.

task: decoder
says: return | none
"""


def decoder(z, name, attention=None):
    h = layers.Dense(392, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    h = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(h))
    h = autoencoder_block(h, 8, name + "_b")
    if attention is not None:
        h = attention(h, name + "_att")
        h = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(h)
        return h
