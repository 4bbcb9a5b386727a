"""tanh in the middle.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    k = x.shape[-1]
    v = keras.ops.mean(x, (1, 2))
    v = keras.ops.tanh(layers.Dense(k // 2, name=name + "_w1")(v))
    v = keras.ops.sigmoid(layers.Dense(k, name=name + "_w2")(v))
    return x * v[:, None, None]
