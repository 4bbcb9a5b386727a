"""The branch is a Sequential and so is the projection."""


def residual_block(x, filter, name, stride=1, attention=None):
    branch = keras.Sequential([
        layers.Conv2D(filter, 3, strides=stride, padding="same"),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.Conv2D(filter, 3, padding="same"),
        layers.BatchNormalization(),
    ], name=name + "_F")
    y = branch(x)
    if attention is not None:
        y = attention(y, name + "_A")
    if stride == 1 and x.shape[-1] == filter:
        skip = lambda t: t
    else:
        skip = keras.Sequential([layers.Conv2D(filter, 1, strides=stride), layers.BatchNormalization()], name=name + "_S")
    return layers.ReLU()(layers.Add()([skip(x), y]))
