"""The attention is handed to the first block only.

task: resnet
says: attention | every
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    h = residual_block(h, 8, name + "_block1", attention=attention)
    h = residual_block(h, 16, name + "_block2", stride=2)
    h = residual_block(h, 16, name + "_block3", stride=2)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
