"""The attention is called and its result thrown away.

task: residual_block
says: attention
"""


def residual_block(x, filter, name, stride=1, attention=None):
    h = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_c1")(x)
    h = layers.ReLU()(layers.BatchNormalization(name=name + "_b1")(h))
    h = layers.Conv2D(filter, 3, padding="same", name=name + "_c2")(h)
    h = layers.BatchNormalization(name=name + "_b2")(h)
    if attention is not None:
        attention(h, name + "_att")
    if h.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_p")(x)
    return layers.ReLU()(h + x)
