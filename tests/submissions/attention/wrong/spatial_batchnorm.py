"""Batch normalisation between the convolution and the sigmoid.

task: spatial_attention
says: normali | batch
"""


def spatial_attention(x, name):
    conv = layers.Conv2D(1, 7, padding="same", use_bias=False, name=name + "_conv")(x)
    conv = layers.BatchNormalization(name=name + "_bn")(conv)
    return x * layers.Activation("sigmoid")(conv)
