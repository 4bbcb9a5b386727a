"""stop_gradient on the pooled values' hidden layer: the first layer never learns.

task: channel_attention
says: gradient
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = keras.ops.stop_gradient(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
