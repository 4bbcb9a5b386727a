"""The stride is never used.

task: residual_block
says: stride | shape
"""


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, padding="same", name=f"{name}_conv1")(x)
    y = layers.BatchNormalization(name=f"{name}_bn1")(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(filter, 3, padding="same", name=f"{name}_conv2")(y)
    y = layers.BatchNormalization(name=f"{name}_bn2")(y)
    if attention is not None:
        y = attention(y, f"{name}_att")
    if x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, name=f"{name}_proj")(x)
    return layers.ReLU()(layers.Add()([y, x]))
