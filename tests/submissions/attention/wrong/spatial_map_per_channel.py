"""The convolution has C filters, so there is one map per channel.

task: spatial_attention
says: one map | per channel | one filter
"""


def spatial_attention(x, name):
    m = layers.Conv2D(x.shape[-1], 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return layers.Multiply()([x, m])
