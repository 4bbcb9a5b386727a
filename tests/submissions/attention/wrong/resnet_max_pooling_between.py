"""Max pooling between the blocks and no stride in any of them.

task: resnet
says: stride
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for i, f in enumerate([8, 16, 24]):
        h = residual_block(h, f, f"{name}_{f}", attention=attention)
        h = layers.MaxPooling2D(2)(h)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
