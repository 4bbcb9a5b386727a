"""A decorator adds the shortcut to any branch."""


def with_shortcut(branch):
    def block(x, filter, name, stride=1, attention=None):
        y = branch(x, filter, name, stride)
        if attention is not None:
            y = attention(y, name + "_att")
        if y.shape[1:] != x.shape[1:]:
            x = layers.Conv2D(filter, 1, strides=stride, name=name + "_shortcut")(x)
            x = layers.BatchNormalization(name=name + "_shortcut_bn")(x)
        return layers.ReLU()(layers.Add()([x, y]))
    return block


@with_shortcut
def residual_block(x, filter, name, stride):
    x = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_conv1")(x)
    x = layers.BatchNormalization(name=name + "_bn1")(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(filter, 3, padding="same", name=name + "_conv2")(x)
    return layers.BatchNormalization(name=name + "_bn2")(x)
