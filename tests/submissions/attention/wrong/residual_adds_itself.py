"""x was overwritten, so F(x) is added to itself.

task: residual_block
says: shortcut | overw | add
"""


def residual_block(x, filter, name, stride=1, attention=None):
    x = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    x = layers.BatchNormalization(name=name + "_bn1")(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(x)
    y = layers.BatchNormalization(name=name + "_bn2")(x)
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.ReLU()(layers.Add()([x, y]))
