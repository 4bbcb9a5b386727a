"""The softmax is applied in the Dense layer and once more after it.

task: resnet
says: softmax
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    h = residual_block(h, 8, name + "_r1", attention=attention)
    h = residual_block(h, 16, name + "_r2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_r3", stride=2, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    h = layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
    return layers.Softmax()(h)
