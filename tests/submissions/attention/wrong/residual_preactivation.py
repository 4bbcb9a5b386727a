"""The pre-activation order: normalisation, ReLU, convolution, twice.

task: residual_block
says: order | relu | normali
"""


def residual_block(x, filter, name, stride=1, attention=None):
    pre = layers.ReLU()(layers.BatchNormalization(name=name + "_bn1")(x))
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(pre)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_bn2")(y))
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(pre)
    return layers.Add()([x, y])
