"""Channel attention as a Layer subclass with add_weight and TensorFlow functions."""


class ChannelGate(tf.keras.layers.Layer):
    def build(self, shape):
        C = shape[-1]
        H = C // 2 + 1
        self.W1 = self.add_weight(shape=(C, H), initializer="glorot_uniform", name="W1")
        self.b1 = self.add_weight(shape=(H,), initializer="zeros", name="b1")
        self.W2 = self.add_weight(shape=(H, C), initializer="glorot_uniform", name="W2")
        self.b2 = self.add_weight(shape=(C,), initializer="zeros", name="b2")

    def call(self, x):
        z = tf.reduce_mean(x, axis=[1, 2])
        a = tf.nn.relu(tf.matmul(z, self.W1) + self.b1)
        s = tf.sigmoid(tf.matmul(a, self.W2) + self.b2)
        return x * s[:, tf.newaxis, tf.newaxis, :]


def channel_attention(x, name):
    y = ChannelGate(name=name + "_gate")(x)
    return y
