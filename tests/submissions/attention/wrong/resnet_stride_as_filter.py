"""Stride and filter are given in the wrong order.

task: resnet
says: shape | filter | stride
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    h = residual_block(h, 8, name + "_b1", 1, attention)
    h = residual_block(h, 2, name + "_b2", 16, attention)
    h = residual_block(h, 2, name + "_b3", 16, attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
