"""The second convolution has no normalisation.

task: residual_block
says: normali | batch
"""


def residual_block(x, filter, name, stride=1, attention=None):
    body = layers.Conv2D(filter, 3, strides=stride, padding='same', name='%s_a' % name)(x)
    body = layers.BatchNormalization(name='%s_bn' % name)(body)
    body = layers.Activation('relu')(body)
    body = layers.Conv2D(filter, 3, padding='same', name='%s_b' % name)(body)
    if attention is not None:
        body = attention(body, '%s_att' % name)
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name='%s_c' % name)(x)
    return layers.Activation('relu')(x + body)
