"""Transposed convolutions and a valid one without padding end at 27x27.

task: decoder
says: 28 | shape
"""


def decoder(z, name, attention=None):
    h = layers.Dense(7 * 7 * 8, activation="relu", name=name + "_in")(layers.Flatten()(z))
    h = layers.Reshape((7, 7, 8))(h)
    h = layers.Conv2DTranspose(8, 3, strides=2, activation="relu", name=name + "_t1")(h)      # 15
    if attention is not None:
        h = attention(h, name + "_att")
    h = layers.Conv2DTranspose(8, 3, strides=2, activation="relu", name=name + "_t2")(h)      # 31
    return layers.Conv2D(1, 5, activation="sigmoid", name=name + "_out")(h)                   # 27
