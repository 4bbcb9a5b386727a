"""ReLU on F(x) before the addition and again after it: the block can only add.

task: residual_block
says: relu
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, stride, "same", name=name + "_c1")(x)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_n1")(y))
    y = layers.Conv2D(filter, 3, 1, "same", name=name + "_c2")(y)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_n2")(y))
    if attention is not None:
        y = attention(y, name + "_att")
    s = x if (stride == 1 and x.shape[-1] == filter) else layers.Conv2D(filter, 1, stride, name=name + "_s")(x)
    return layers.ReLU()(y + s)
