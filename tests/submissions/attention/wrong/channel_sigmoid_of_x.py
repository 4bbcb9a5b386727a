"""sigmoid(x) is the gate, without pooling and without layers.

task: channel_attention
says: weights | position
"""


def channel_attention(x, name):
    s = layers.Activation("sigmoid", name=name + "_sigmoid")(x)
    return layers.Multiply(name=name + "_mul")([x, s])
