"""All blocks get the same name.

task: resnet
says: name
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for f, s in [(8, 1), (16, 2), (16, 2)]:
        h = residual_block(h, f, name + "_block", stride=s, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
