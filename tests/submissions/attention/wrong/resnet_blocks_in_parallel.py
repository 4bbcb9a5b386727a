"""Every block reads the stem, and only the last block's output is used.

task: resnet
says: three | blocks | chain
"""


def resnet(x, num_classes, name, attention=None):
    stem = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for i, s in enumerate((1, 2, 2)):
        h = residual_block(stem, 16, f"{name}_b{i}", stride=s, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
