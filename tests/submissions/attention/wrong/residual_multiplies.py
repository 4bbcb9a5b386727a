"""F(x) and the shortcut are multiplied.

task: residual_block
says: add | multipl
"""


def residual_block(x, filter, name, stride=1, attention=None):
    g = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_g1")(x)
    g = keras.ops.relu(layers.BatchNormalization(name=name + "_g2")(g))
    g = layers.Conv2D(filter, 3, padding="same", name=name + "_g3")(g)
    g = layers.BatchNormalization(name=name + "_g4")(g)
    g = g if attention is None else attention(g, name + "_g5")
    if g.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_g6")(x)
    return keras.ops.relu(g * x)
