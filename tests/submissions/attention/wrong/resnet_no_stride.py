"""No block has stride 2.

task: resnet
says: stride
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for i in range(3):
        h = residual_block(h, 8, f"{name}_block{i}", attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
