"""The return is missing.

task: resnet
says: return | none
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    h = residual_block(h, 8, name + "_b1", attention=attention)
    h = residual_block(h, 16, name + "_b2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_b3", stride=2, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    h = layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
