"""F has three convolutions.

task: residual_block
says: two | convolution
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = x
    for k, s in enumerate([stride, 1, 1], 1):
        y = layers.Conv2D(filter, 3, strides=s, padding="same", name=f"{name}_conv{k}")(y)
        y = layers.BatchNormalization(name=f"{name}_bn{k}")(y)
        if k < 3:
            y = layers.ReLU()(y)
    if attention is not None:
        y = attention(y, f"{name}_att")
    if y.shape[1:] != x.shape[1:]:
        x = layers.Conv2D(filter, 1, strides=stride, name=f"{name}_conv0")(x)
    return layers.ReLU()(y + x)
