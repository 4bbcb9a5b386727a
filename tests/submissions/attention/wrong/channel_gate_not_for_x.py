"""The gate multiplies itself because x was overwritten.

task: channel_attention
says: shape | overw | multipl
"""


def channel_attention(x, name):
    C = x.shape[-1]
    x = layers.GlobalAveragePooling2D(keepdims=True)(x)
    x = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(x)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(x)
    return layers.Multiply()([s, s])
