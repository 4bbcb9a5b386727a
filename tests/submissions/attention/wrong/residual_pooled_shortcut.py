"""The shortcut is average-pooled, and its channels are never matched.

task: residual_block
says: shape | channels | projection
"""


def residual_block(x, filter, name, stride=1, attention=None):
    t = layers.Conv2D(filter, 3, strides=stride, padding='same', name=name + '_conv1')(x)
    t = layers.ReLU()(layers.BatchNormalization(name=name + '_bn1')(t))
    t = layers.Conv2D(filter, 3, padding='same', name=name + '_conv2')(t)
    t = layers.BatchNormalization(name=name + '_bn2')(t)
    if attention is not None:
        t = attention(t, name + '_att')
    short = layers.AveragePooling2D(stride, padding='same')(x) if stride > 1 else x
    return layers.ReLU()(layers.Add()([t, short]))
