"""ReLU on F(x), then the addition, and none after it.

task: residual_block
says: relu
"""


def residual_block(x, filter, name, stride=1, attention=None):
    h = x
    for i, s in enumerate((stride, 1)):
        h = layers.Conv2D(filter, 3, strides=s, padding="same", name=f"{name}_conv{i}")(h)
        h = layers.BatchNormalization(name=f"{name}_bn{i}")(h)
        h = layers.ReLU()(h)
    if attention is not None:
        h = attention(h, f"{name}_att")
    if h.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=f"{name}_proj")(x)
    return h + x
