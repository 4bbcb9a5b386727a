"""Channel attention that averages over rows first and columns second."""
from tensorflow.keras import ops as K


def channel_attention(x, name):
    rows = K.mean(x, axis=1)
    z = K.mean(rows, axis=1)
    n = z.shape[-1]
    z = layers.Dense(n // 2, "relu", name=name + "_p")(z)
    z = layers.Dense(n, "sigmoid", name=name + "_q")(z)
    return x * K.expand_dims(K.expand_dims(z, axis=-2), axis=-2)
