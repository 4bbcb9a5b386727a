"""The shortcut takes every second position first and then a 1x1 convolution with stride 1."""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding='same', name='%s_conv1' % name)(x)
    y = layers.BatchNormalization(axis=-1, name='%s_bn1' % name)(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 3, strides=1, padding='same', name='%s_conv2' % name)(y)
    y = layers.BatchNormalization(axis=-1, name='%s_bn2' % name)(y)
    if callable(attention):
        y = attention(y, '%s_att' % name)
    if stride == 2:
        x = x[:, ::2, ::2, :]
    if x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, name='%s_proj' % name)(x)
    return layers.ReLU()(x + y)
