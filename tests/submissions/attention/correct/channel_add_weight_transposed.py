"""Channel attention with weights stored as (out, in) like in PyTorch."""
from keras import ops


class SE(layers.Layer):
    def __init__(self, channels, name):
        super().__init__(name=name)
        hidden = max(channels // 3, 2)
        self.first = self.add_weight(shape=(hidden, channels), initializer="he_uniform", name="first")
        self.second = self.add_weight(shape=(channels, hidden), initializer="he_uniform", name="second")

    def call(self, t):
        pooled = ops.mean(t, axis=[1, 2], keepdims=True)
        h = ops.relu(ops.matmul(pooled, ops.transpose(self.first)))
        return t * ops.sigmoid(ops.matmul(h, ops.transpose(self.second)))


def channel_attention(x, name):
    return SE(x.shape[-1], name)(x)
