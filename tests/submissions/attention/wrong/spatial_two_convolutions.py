"""Two convolutions with ReLU between them, like the channel attention.

task: spatial_attention
says: one convolution | convolution
"""


def spatial_attention(x, name):
    h = layers.Conv2D(x.shape[-1] // 2, 3, padding="same", activation="relu", name=name + "_conv1")(x)
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_conv2")(h)
    return x * m
