"""Flatten in place of pooling: the gate depends on where things are.

task: channel_attention
says: average | mean | pool
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.Flatten()(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    s = layers.Reshape((1, 1, C))(s)
    return layers.Multiply()([x, s])
