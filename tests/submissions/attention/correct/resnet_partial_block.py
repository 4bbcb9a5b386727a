"""The attention is filled into the block with functools.partial."""
from functools import partial


def resnet(x, num_classes, name, attention=None):
    block = partial(residual_block, attention=attention)
    y = layers.Conv2D(12, 5, padding='same', name=name + '_in')(x)
    y = layers.BatchNormalization(name=name + '_in_bn')(y)
    y = layers.ReLU()(y)
    y = block(y, 12, name + '_r1', stride=2)
    y = block(y, 16, name + '_r2', stride=2)
    y = block(y, 16, name + '_r3')
    y = layers.GlobalAvgPool2D()(y)
    y = layers.Dense(num_classes, name=name + '_out')(y)
    return layers.Activation('softmax')(y)
