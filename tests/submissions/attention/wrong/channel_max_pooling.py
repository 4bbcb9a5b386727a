"""Global maximum in place of the global average.

task: channel_attention
says: average | mean | max
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalMaxPooling2D(keepdims=True, name=name + "_gmp")(x)
    s = layers.Dense(C // 4, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return layers.Multiply(name=name + "_mul")([x, s])
