"""The activation is spelt Sigmoid, which Keras does not know.

task: channel_attention
says: sigmoid | activation
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(C // 2, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="Sigmoid", name=name + "_fc2")(s)
    return layers.Multiply()([x, s])
