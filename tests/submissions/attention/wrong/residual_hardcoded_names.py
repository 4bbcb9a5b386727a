"""The layers are called conv1, bn1, ..., so the block works once in a model.

task: residual_block
says: name
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name="conv1")(x)
    y = layers.BatchNormalization(name="bn1")(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 3, padding="same", name="conv2")(y)
    y = layers.BatchNormalization(name="bn2")(y)
    if attention is not None:
        y = attention(y, "att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name="proj")(x)
    return layers.ReLU()(layers.Add()([y, x]))
