"""The squeeze is a sum in place of a mean.

task: channel_attention
says: mean | average | sum
"""


def channel_attention(x, name):
    C = x.shape[-1]
    total = keras.ops.sum(x, axis=(1, 2), keepdims=True)
    total = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(total)
    total = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(total)
    return total * x
