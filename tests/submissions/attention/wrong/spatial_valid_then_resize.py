"""A valid convolution whose map is stretched to the size of x.

task: spatial_attention
says: padding | resize | position
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, activation="sigmoid", name=name + "_conv")(x)
    m = layers.Resizing(x.shape[1], x.shape[2])(m)
    return x * m
