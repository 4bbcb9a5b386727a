"""Convolution, ReLU, normalisation: the first two are swapped.

task: residual_block
says: order | relu | normali
"""


def residual_block(x, filter, name, stride=1, attention=None):
    f = layers.Conv2D(filter, 3, strides=stride, padding="same", activation="relu", name=name + "_conv1")(x)
    f = layers.BatchNormalization(name=name + "_bn1")(f)
    f = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(f)
    f = layers.BatchNormalization(name=name + "_bn2")(f)
    if attention is not None:
        f = attention(f, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(x + f)
