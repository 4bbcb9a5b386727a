"""Parameter-free shortcut with the zero channels in front, made in a Lambda."""


def identity(x, filter, stride):
    n = filter - x.shape[-1]
    return layers.Lambda(lambda t: tf.pad(t[:, ::stride, ::stride], [[0, 0], [0, 0], [0, 0], [n, 0]]))(x)


def residual_block(x, filter, name, stride=1, attention=None):
    h = x
    for i, st in ((1, stride), (2, 1)):
        h = layers.Conv2D(filter, (3, 3), strides=(st, st), padding="same", name=f"{name}_conv{i}")(h)
        h = layers.BatchNormalization(name=f"{name}_bn{i}")(h)
        if i == 1:
            h = layers.Activation("relu")(h)
    if attention is not None:
        h = attention(h, f"{name}_att")
    if filter < x.shape[-1]:
        x = layers.Conv2D(filter, 1, strides=stride, name=f"{name}_narrow")(x)
    else:
        x = identity(x, filter, stride)
    return layers.Activation("relu")(x + h)
