"""The convolution is always called "conv".

task: spatial_attention
says: name
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 7, padding="same", activation="sigmoid", name="spatial_conv")(x)
    return layers.Multiply()([x, m])
