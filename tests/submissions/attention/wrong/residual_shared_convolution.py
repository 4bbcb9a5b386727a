"""One convolution layer is used twice, so both steps share their weights.

task: residual_block
says: two | convolution | shared
"""


def residual_block(x, filter, name, stride=1, attention=None):
    first = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_first")
    again = layers.Conv2D(filter, 3, padding="same", name=name + "_again")
    y = first(x)
    if stride == 1 and x.shape[-1] == filter:
        again = first
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_bn1")(y))
    y = layers.BatchNormalization(name=name + "_bn2")(again(y))
    if attention is not None:
        y = attention(y, name + "_att")
    if y.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(y + x)
