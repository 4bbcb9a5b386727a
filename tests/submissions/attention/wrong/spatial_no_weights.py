"""The sigmoid of the mean over channels; nothing can be trained.

task: spatial_attention
says: weights | convolution | trainable
"""


def spatial_attention(x, name):
    m = keras.ops.sigmoid(keras.ops.mean(x, axis=-1, keepdims=True))
    return x * m
