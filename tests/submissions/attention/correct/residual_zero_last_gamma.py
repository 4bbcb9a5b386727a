"""The last gamma starts at zero, so the block starts as relu(x)."""


def residual_block(x, filter, name, stride=1, attention=None):
    h = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_c1")(x)
    h = layers.BatchNormalization(name=name + "_b1")(h)
    h = layers.Activation("relu")(h)
    h = layers.Conv2D(filter, 3, padding="same", name=name + "_c2")(h)
    h = layers.BatchNormalization(gamma_initializer="zeros", name=name + "_b2")(h)
    if attention is not None:
        h = attention(h, name + "_att")
    if x.shape[1:] != h.shape[1:]:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_p")(x)
        x = layers.BatchNormalization(name=name + "_pb")(x)
    return layers.Activation("relu")(layers.Add()([h, x]))
