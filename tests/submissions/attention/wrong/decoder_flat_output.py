"""The pixels are returned as a vector of 784.

task: decoder
says: shape | 28 | reshape
"""


def decoder(z, name, attention=None):
    x = layers.Dense(7 * 7 * 4, activation="relu", name=name + "_fc1")(layers.Flatten()(z))
    x = layers.Reshape((7, 7, 4))(x)
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.Dense(784, activation="sigmoid", name=name + "_fc2")(layers.Flatten()(x))
