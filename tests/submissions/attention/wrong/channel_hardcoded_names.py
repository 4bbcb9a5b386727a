"""The layer names are constants, so the function works once in a model.

task: channel_attention
says: name
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(name="gap")(x)
    s = layers.Dense(C // 4, activation="relu", name="fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name="fc2")(s)
    s = layers.Reshape((1, 1, C), name="reshape")(s)
    return layers.Multiply(name="multiply_out")([x, s])
