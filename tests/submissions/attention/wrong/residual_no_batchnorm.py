"""There is no normalisation.

task: residual_block
says: normali | batch
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", activation="relu", name=name + "_conv1")(x)
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if y.shape[1:] != x.shape[1:]:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_proj")(x)
    return layers.ReLU()(layers.Add()([x, y]))
