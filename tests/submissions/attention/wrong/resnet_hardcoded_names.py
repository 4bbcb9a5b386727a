"""The blocks' names are constants.

task: resnet
says: name
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name="stem")(x)
    h = residual_block(h, 8, "block1", attention=attention)
    h = residual_block(h, 16, "block2", stride=2, attention=attention)
    h = residual_block(h, 16, "block3", stride=2, attention=attention)
    h = layers.GlobalAveragePooling2D(name="gap")(h)
    return layers.Dense(num_classes, activation="softmax", name="fc")(h)
