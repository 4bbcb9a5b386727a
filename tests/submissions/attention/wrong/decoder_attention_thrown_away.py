"""The attention's result goes into a variable that nobody reads.

task: decoder
says: attention
"""


def decoder(z, name, attention=None):
    feat = layers.Dense(392, activation="relu", name=name + "_fc")(layers.Flatten()(z))
    feat = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(feat))
    feat = autoencoder_block(feat, 8, name + "_conv")
    if attention is not None:
        attended = attention(feat, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(feat)
