"""The input is added back: x + x*m.

task: spatial_attention
says: add | x + | multipl
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv")(x)
    return x + x * m
