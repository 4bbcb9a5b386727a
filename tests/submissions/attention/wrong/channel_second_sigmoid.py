"""A second sigmoid is applied to the gate.

task: channel_attention
says: sigmoid
"""


def channel_attention(x, name):
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(C // 4, activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    s = layers.Activation("sigmoid")(s)
    return layers.Multiply()([x, layers.Reshape((1, 1, C))(s)])
