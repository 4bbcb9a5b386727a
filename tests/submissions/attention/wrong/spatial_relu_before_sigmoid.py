"""ReLU in the convolution and a sigmoid after it.

task: spatial_attention
says: relu | 0.5
"""


def spatial_attention(x, name):
    att = layers.Conv2D(1, 5, padding="same", activation="relu", name=name + "_conv")(x)
    att = layers.Activation("sigmoid", name=name + "_sig")(att)
    return layers.Multiply(name=name + "_mul")([x, att])
