"""functools.reduce runs the tensor through a list of blocks."""
from functools import reduce


def resnet(x, num_classes, name, attention=None):
    blocks = [
        lambda t: layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_conv")(t),
        lambda t: residual_block(t, 8, name + "_rb1", attention=attention),
        lambda t: residual_block(t, 12, name + "_rb2", stride=2, attention=attention),
        lambda t: residual_block(t, 16, name + "_rb3", stride=2, attention=attention),
        layers.GlobalAveragePooling2D(),
        layers.Dense(num_classes, activation="softmax", name=name + "_dense"),
    ]
    return reduce(lambda t, f: f(t), blocks, x)
