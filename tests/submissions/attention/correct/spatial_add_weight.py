"""Spatial attention as a Layer subclass with its own kernel and tf.nn.conv2d."""


class SpatialAttention(keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(3, 3, input_shape[-1], 1))
        self.bias = self.add_weight(name="bias", shape=(1,), initializer="zeros")
        self.built = True

    def call(self, x):
        logit = tf.nn.conv2d(x, self.kernel, strides=1, padding="SAME") + self.bias
        return x * tf.nn.sigmoid(logit)

    def compute_output_shape(self, input_shape):
        return input_shape


def spatial_attention(x, name):
    return SpatialAttention(name=name)(x)
