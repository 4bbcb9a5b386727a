"""The projection has a ReLU.

task: residual_block
says: relu | shortcut | projection
"""


def residual_block(x, filter, name, stride=1, attention=None):
    out = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    out = layers.BatchNormalization(name=name + "_bn1")(out)
    out = layers.ReLU()(out)
    out = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(out)
    out = layers.BatchNormalization(name=name + "_bn2")(out)
    if attention is not None:
        out = attention(out, name + "_att")
    shortcut = x
    if stride != 1 or x.shape[-1] != filter:
        shortcut = layers.Conv2D(filter, 1, strides=stride, activation="relu", name=name + "_shortcut")(x)
    return layers.ReLU()(layers.Add()([out, shortcut]))
