"""Spatial attention on the maximum first and the mean second, as a Layer subclass."""


class SpatialGate(layers.Layer):
    def __init__(self, k=3, **kw):
        super().__init__(**kw)
        self.conv = layers.Conv2D(1, k, padding="same", activation="sigmoid")

    def build(self, shape):
        self.conv.build((*shape[:-1], 2))
        self.built = True

    def call(self, f):
        two = tf.concat([tf.reduce_max(f, -1, keepdims=True), tf.reduce_mean(f, -1, keepdims=True)], axis=-1)
        return f * self.conv(two)


spatial_attention = lambda x, name: SpatialGate(k=5, name=name + "_sg")(x)
