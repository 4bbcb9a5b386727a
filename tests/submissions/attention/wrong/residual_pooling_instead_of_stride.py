"""Max pooling after the block makes the map smaller, not a stride.

task: residual_block
says: stride | pool
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv1")(x)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_bn1")(y))
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, name=name + "_proj")(x)
    y = layers.ReLU()(layers.Add()([y, x]))
    return layers.MaxPooling2D(stride, padding="same")(y) if stride > 1 else y
