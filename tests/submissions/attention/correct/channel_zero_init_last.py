"""Channel attention whose last layer starts at zero, so every gate starts at 0.5."""


def channel_attention(x, name):
    ch = x.shape[-1]
    g = layers.GlobalAveragePooling2D(keepdims=True)(x)
    g = layers.Dense(ch // 2, activation="relu", kernel_initializer="he_normal", name=name + "_h")(g)
    g = layers.Dense(ch, activation="sigmoid", kernel_initializer="zeros", name=name + "_g")(g)
    return g * x
