"""Both kernels are 1x1, so that no neighbour is seen.

task: residual_block
says: 3x3 | 3×3 | kernel
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 1, strides=stride, name=name + "_conv1")(x)
    y = layers.BatchNormalization(name=name + "_bn1")(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 1, name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(layers.Add()([y, x]))
