"""Parameter-free shortcut: every second position and zero channels at the end."""
from keras import ops


def shortcut(x, filter, stride):
    x = x[:, ::stride, ::stride, :]
    extra = filter - x.shape[-1]
    if extra < 0:
        return x[..., :filter]
    return ops.pad(x, [[0, 0], [0, 0], [0, 0], [0, extra]])


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    f = layers.Conv2D(filter, 3, strides=stride, padding='same', name=name + '_conv_a')(x)
    f = layers.BatchNormalization(name=name + '_bn_a')(f)
    f = layers.ReLU()(f)
    f = layers.Conv2D(filter, 3, padding='same', name=name + '_conv_b')(f)
    f = layers.BatchNormalization(name=name + '_bn_b')(f)
    if attention:
        f = attention(f, name=name + '_att')
    if stride > 1 or x.shape[-1] != filter:
        x = shortcut(x, filter, stride)
    return layers.ReLU()(layers.Add()([x, f]))
