"""F is two autoencoder_blocks, so it ends with a ReLU.

task: residual_block
says: relu
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = x
    if stride > 1:
        y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_1_conv")(y)
        y = layers.ReLU()(layers.BatchNormalization(name=name + "_1_bn")(y))
    else:
        y = autoencoder_block(y, filter, name + "_1")
    y = autoencoder_block(y, filter, name + "_2")
    if attention is not None:
        y = attention(y, name + "_att")
    if stride > 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_short")(x)
    return layers.ReLU()(layers.Add()([x, y]))
