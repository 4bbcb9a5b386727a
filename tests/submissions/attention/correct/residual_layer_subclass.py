"""The branch is a Layer subclass; attention and addition stay outside."""


class Branch(layers.Layer):
    def __init__(self, filters, stride, **kwargs):
        super().__init__(**kwargs)
        self.conv1 = layers.Conv2D(filters, 3, strides=stride, padding="same")
        self.bn1 = layers.BatchNormalization()
        self.conv2 = layers.Conv2D(filters, 3, padding="same")
        self.bn2 = layers.BatchNormalization()

    def build(self, shape):
        for layer in (self.conv1, self.bn1, self.conv2, self.bn2):
            layer.build(shape)
            shape = layer.compute_output_shape(shape)
        self.built = True

    def call(self, x, training=None):
        x = tf.nn.relu(self.bn1(self.conv1(x), training=training))
        return self.bn2(self.conv2(x), training=training)


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    fx = Branch(filter, stride, name=f"{name}_branch")(x)
    if attention is not None:
        fx = attention(fx, f"{name}_att")
    if fx.shape[1:] == x.shape[1:]:
        return keras.ops.relu(x + fx)
    return keras.ops.relu(layers.Conv2D(filter, 1, strides=stride, name=f"{name}_short")(x) + fx)
