"""The projection hangs on the channels alone, so stride 2 with equal channels crashes.

task: residual_block
says: stride | shape | projection
"""


def residual_block(x, filter, name, stride=1, attention=None):
    skip = x
    if x.shape[-1] != filter:
        skip = layers.Conv2D(filter, 1, strides=stride, name=name + "_skip")(x)
    x = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    x = layers.BatchNormalization(name=name + "_bn1")(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(x)
    x = layers.BatchNormalization(name=name + "_bn2")(x)
    if attention is not None:
        x = attention(x, name + "_att")
    return layers.ReLU()(skip + x)
