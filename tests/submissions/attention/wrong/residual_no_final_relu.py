"""The ReLU after the addition is missing.

task: residual_block
says: relu
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding='same', name=name + '_conv1')(x)
    y = layers.BatchNormalization(name=name + '_bn1')(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 3, padding='same', name=name + '_conv2')(y)
    y = layers.BatchNormalization(name=name + '_bn2')(y)
    if attention:
        y = attention(y, name + '_att')
    if stride != 1 or filter != x.shape[-1]:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + '_proj')(x)
    return layers.Add()([x, y])
