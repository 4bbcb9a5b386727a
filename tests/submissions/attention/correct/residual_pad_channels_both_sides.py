"""Parameter-free shortcut: max pooling with a 1x1 window, zero channels on both sides."""


class PadChannels(layers.Layer):
    def __init__(self, before, after):
        super().__init__()
        self.pad = (before, after)

    def call(self, t):
        return tf.pad(t, ((0, 0), (0, 0), (0, 0), self.pad))


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    branch = layers.Conv2D(filter, 3, strides=stride, padding="same", use_bias=False, name=name + "_3x3a")(x)
    branch = layers.BatchNormalization(name=name + "_norm_a")(branch)
    branch = layers.ReLU()(branch)
    branch = layers.Conv2D(filter, 3, strides=1, padding="same", use_bias=False, name=name + "_3x3b")(branch)
    branch = layers.BatchNormalization(name=name + "_norm_b")(branch)
    if attention is not None:
        branch = attention(branch, name + "_att")
    path = layers.MaxPooling2D(pool_size=1, strides=stride)(x) if stride > 1 else x
    missing = filter - x.shape[-1]
    if missing > 0:
        path = PadChannels(missing // 2, missing - missing // 2)(path)
    elif missing < 0:
        path = path[:, :, :, -missing // 2:-missing // 2 + filter]
    return layers.ReLU()(layers.add([branch, path]))
