"""The second convolution goes back to the channels of x.

task: residual_block
says: filter | shape | channels
"""


def residual_block(x, filter, name, stride=1, attention=None):
    c_in = x.shape[-1]
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_bn1")(y))
    y = layers.Conv2D(c_in, 3, padding="same", name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride != 1:
        x = layers.Conv2D(c_in, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(y + x)
