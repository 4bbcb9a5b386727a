"""The function ends without a return.

task: spatial_attention
says: return | none
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    y = layers.Multiply()([x, m])
