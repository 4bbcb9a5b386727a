"""attention(x, name) is called and its result handed on in place of the function.

task: resnet
says: attention | function
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    for i, (f, s) in enumerate([(8, 1), (16, 2), (16, 2)]):
        a = attention(h, f"{name}_att{i}") if attention is not None else None
        h = residual_block(h, f, f"{name}_block{i}", s, a)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
