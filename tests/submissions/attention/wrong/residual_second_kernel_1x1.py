"""The second convolution is 1x1.

task: residual_block
says: 3x3 | 3×3 | kernel
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, (3, 3), strides=stride, padding='same', name=name + '_1')(x)
    y = layers.BatchNormalization(name=name + '_2')(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, (1, 1), padding='same', name=name + '_3')(y)
    y = layers.BatchNormalization(name=name + '_4')(y)
    if attention is not None:
        y = attention(y, name + '_5')
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, (1, 1), strides=stride, name=name + '_6')(x)
    return layers.ReLU()(y + x)
