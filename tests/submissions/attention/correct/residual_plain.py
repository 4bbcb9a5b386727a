"""The textbook block: projection with batch normalisation where the shape changes."""


def residual_block(x, filter, name, stride=1, attention=None):
    shortcut = x
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    y = layers.BatchNormalization(name=name + "_bn1")(y)
    y = layers.ReLU(name=name + "_relu1")(y)
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        shortcut = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
        shortcut = layers.BatchNormalization(name=name + "_proj_bn")(shortcut)
    y = layers.Add(name=name + "_add")([y, shortcut])
    return layers.ReLU(name=name + "_relu2")(y)
