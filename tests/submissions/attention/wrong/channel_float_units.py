"""C / 4 is a float.

task: channel_attention
says: // | integer | units
"""


def channel_attention(x, name):
    num = x.shape[-1]
    g = layers.GlobalAveragePooling2D(keepdims=True)(x)
    g = layers.Dense(num / 4, activation="relu", name=name + "_g1")(g)
    g = layers.Dense(num, activation="sigmoid", name=name + "_g2")(g)
    return x * g
