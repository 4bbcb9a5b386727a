"""The number of classes is written as 10.

task: resnet
says: num_classes | shape | classes
"""


def resnet(x, num_classes, name, attention=None):
    y = layers.Conv2D(8, 3, padding='same', name=name + '_conv')(x)
    y = residual_block(y, 8, name + '_1', 2, attention)
    y = residual_block(y, 16, name + '_2', 1, attention)
    y = residual_block(y, 16, name + '_3', 2, attention)
    y = layers.GlobalAveragePooling2D()(y)
    return layers.Dense(10, activation='softmax', name=name + '_softmax')(y)
