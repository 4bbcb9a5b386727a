"""Both kernels are 5x5.

task: residual_block
says: 3x3 | 3×3 | kernel
"""
K = 5


def residual_block(x, filter, name, stride=1, attention=None):
    u = layers.Conv2D(filter, K, strides=stride, padding="same", name=name + "_u1")(x)
    u = layers.ReLU()(layers.BatchNormalization(name=name + "_u2")(u))
    u = layers.Conv2D(filter, K, padding="same", name=name + "_u3")(u)
    u = layers.BatchNormalization(name=name + "_u4")(u)
    u = attention(u, name + "_u5") if attention else u
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_u6")(x)
    return layers.ReLU()(u + x)
