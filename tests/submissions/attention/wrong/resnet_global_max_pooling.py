"""Global max pooling in place of global average pooling.

task: resnet
says: average | pool
"""


def resnet(x, num_classes, name, attention=None):
    a = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    a = residual_block(a, 8, name + "_a", 2, attention=attention)
    a = residual_block(a, 16, name + "_b", 2, attention=attention)
    a = residual_block(a, 16, name + "_c", 1, attention=attention)
    a = layers.GlobalMaxPooling2D()(a)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(a)
