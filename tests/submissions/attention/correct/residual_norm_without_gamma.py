"""Batch normalisation without gamma (the next layer can scale)."""
from functools import partial

BN = partial(layers.BatchNormalization, scale=False)
Conv = partial(layers.Conv2D, padding="same", use_bias=False, kernel_initializer="he_normal")


def residual_block(x, filter, name, stride=1, attention=None):
    r = Conv(filter, 3, strides=stride, name=name + "_k1")(x)
    r = layers.ReLU()(BN(name=name + "_n1")(r))
    r = BN(name=name + "_n2")(Conv(filter, 3, name=name + "_k2")(r))
    if attention:
        r = attention(r, name + "_gate")
    skip = x
    if (x.shape[-1], stride) != (filter, 1):
        skip = BN(name=name + "_n3")(Conv(filter, 1, strides=stride, name=name + "_k3")(x))
    return layers.ReLU()(skip + r)
