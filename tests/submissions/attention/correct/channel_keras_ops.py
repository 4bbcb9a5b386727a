"""Channel attention with keras.ops for everything but the Dense layers."""
from keras import ops


def channel_attention(x, name):
    n_channels = x.shape[-1]
    descriptor = ops.mean(x, axis=(1, 2))
    hidden = ops.relu(layers.Dense(n_channels // 2, name=name + "_squeeze")(descriptor))
    gate = ops.sigmoid(layers.Dense(n_channels, name=name + "_excite")(hidden))
    return ops.multiply(x, ops.reshape(gate, (-1, 1, 1, n_channels)))
