"""The attention is applied after each block and not handed on.

task: resnet
says: attention
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for i, (f, s) in enumerate([(8, 1), (16, 2), (16, 2)]):
        h = residual_block(h, f, f"{name}_block{i}", stride=s)
        if attention is not None:
            h = attention(h, f"{name}_att{i}")
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
