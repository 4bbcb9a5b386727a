"""F has one convolution only.

task: residual_block
says: two | convolution
"""


def residual_block(x, filter, name, stride=1, attention=None):
    F = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv")(x)
    F = layers.BatchNormalization(name=name + "_bn")(F)
    F = F if attention is None else attention(F, name + "_att")
    if F.shape[1:] != x.shape[1:]:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(layers.Add()([F, x]))
