"""The attention is the last thing in the block.

task: residual_block
says: attention
"""


def residual_block(x, filter, name, stride=1, attention=None):
    f = layers.Conv2D(filter, 3, strides=stride, padding='same', name=name + '_conv1')(x)
    f = layers.ReLU()(layers.BatchNormalization(name=name + '_bn1')(f))
    f = layers.Conv2D(filter, 3, padding='same', name=name + '_conv2')(f)
    f = layers.BatchNormalization(name=name + '_bn2')(f)
    if f.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + '_proj')(x)
    out = layers.ReLU()(f + x)
    return attention(out, name + '_att') if attention else out
