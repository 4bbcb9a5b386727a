"""The projection hangs on the stride alone, so wider channels at stride 1 crash.

task: residual_block
says: projection | shape | channels
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    y = layers.BatchNormalization(name=name + "_bn1")(y)
    y = layers.Activation("relu")(y)
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(y)
    y = layers.BatchNormalization(name=name + "_bn2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride == 2:
        x = layers.Conv2D(filter, 1, strides=2, name=name + "_proj")(x)
    return layers.Activation("relu")(layers.Add()([x, y]))
