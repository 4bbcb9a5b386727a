"""x.shape.as_list() is from TensorFlow 1.

task: channel_attention
says: shape | as_list
"""


def channel_attention(x, name):
    channel = x.shape.as_list()[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(channel // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(channel, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
