"""Stem, three blocks, global average pooling, softmax in the Dense layer."""


def resnet(x, num_classes, name, attention=None):
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    x = residual_block(x, 8, name + "_block1", attention=attention)
    x = residual_block(x, 16, name + "_block2", stride=2, attention=attention)
    x = residual_block(x, 16, name + "_block3", attention=attention)
    x = layers.GlobalAveragePooling2D(name=name + "_gap")(x)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(x)
