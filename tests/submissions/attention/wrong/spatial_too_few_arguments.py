"""The function takes x only.

task: spatial_attention
says: argument | name
"""


def spatial_attention(x):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name="spatial_conv")(x)
    return layers.Multiply()([x, m])
