"""The mean is taken over the channels, so the gate does not know which channel is which.

task: channel_attention
says: axis | mean | position
"""


def channel_attention(x, name):
    C = x.shape[-1]
    avg = keras.ops.mean(x, axis=-1, keepdims=True)
    g = layers.Dense(C // 2, activation="relu", name=name + "_g1")(avg)
    g = layers.Dense(C, activation="sigmoid", name=name + "_g2")(g)
    return x * g
