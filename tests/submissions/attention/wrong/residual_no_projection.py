"""Without a projection the addition fails when the channels change.

task: residual_block
says: projection | shape | shortcut
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    y = layers.BatchNormalization(name=name + "_bn1")(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.ReLU()(layers.Add()([x, y]))
