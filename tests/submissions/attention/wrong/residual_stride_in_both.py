"""Both convolutions are strided, and the shortcut twice as much.

task: residual_block
says: stride | shape
"""


def residual_block(x, filter, name, stride=1, attention=None):
    r = x
    for n in "ab":
        r = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv_" + n)(r)
        r = layers.BatchNormalization(name=name + "_bn_" + n)(r)
        if n == "a":
            r = layers.ReLU()(r)
    if attention is not None:
        r = attention(r, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride * stride, name=name + "_proj")(x)
    return layers.ReLU()(x + r)
