"""The shortcut is projected even where the shape stays.

task: residual_block
says: projection | shortcut | identity
"""


def residual_block(x, filter, name, stride=1, attention=None):
    f = layers.Conv2D(filter, 3, strides=stride, padding="same", name=f"{name}_c1")(x)
    f = layers.ReLU()(layers.BatchNormalization(name=f"{name}_b1")(f))
    f = layers.Conv2D(filter, 3, padding="same", name=f"{name}_c2")(f)
    f = layers.BatchNormalization(name=f"{name}_b2")(f)
    if attention is not None:
        f = attention(f, f"{name}_att")
    skip = layers.Conv2D(filter, 1, strides=stride, name=f"{name}_skip")(x)
    return layers.ReLU()(layers.Add()([f, skip]))
