"""The name stands at the end of the layers' names.

task: channel_attention
says: name
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(ch // 2, activation="relu", name="fc1_" + name)(s)
    s = layers.Dense(ch, activation="sigmoid", name="fc2_" + name)(s)
    return x * s
