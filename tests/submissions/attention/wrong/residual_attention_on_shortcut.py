"""The attention is applied to the shortcut.

task: residual_block
says: attention
"""


def residual_block(x, filter, name, stride=1, attention=None):
    main = layers.Conv2D(filter, 3, strides=stride, padding="same", name=f"{name}_conv1")(x)
    main = layers.BatchNormalization(name=f"{name}_bn1")(main)
    main = layers.ReLU()(main)
    main = layers.Conv2D(filter, 3, padding="same", name=f"{name}_conv2")(main)
    main = layers.BatchNormalization(name=f"{name}_bn2")(main)
    short = x
    if stride != 1 or x.shape[-1] != filter:
        short = layers.Conv2D(filter, 1, strides=stride, name=f"{name}_proj")(x)
    if attention is not None:
        short = attention(short, f"{name}_att")
    return layers.ReLU()(main + short)
