"""GlobalAveragePooling2D(x): the tensor is given to the constructor.

task: channel_attention
says: call | parenthes | ()(x)
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return layers.Multiply()([x, s])
