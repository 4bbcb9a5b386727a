"""Batch normalisation of the input, strided stem, no wider channels."""


def resnet(x, num_classes, name, attention=None):
    width = 16
    y = layers.BatchNormalization(name=name + "_input_bn")(x)
    y = layers.Conv2D(width, 3, strides=2, padding="same", name=name + "_stem")(y)
    y = layers.ReLU()(y)
    for i in range(3):
        y = residual_block(y, width, name + "_b%d" % i, stride=2 if i == 1 else 1, attention=attention)
    y = layers.GlobalAveragePooling2D()(y)
    return layers.Dense(num_classes, activation="softmax", name=name + "_head")(y)
