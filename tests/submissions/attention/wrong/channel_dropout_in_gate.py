"""Dropout inside the gate.

task: channel_attention
says: dropout | training | random
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dropout(0.3)(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return layers.Multiply()([x, s])
