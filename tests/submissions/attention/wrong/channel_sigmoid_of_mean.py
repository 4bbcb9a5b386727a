"""The sigmoid of the mean is the gate; there are no layers to train.

task: channel_attention
says: weights | dense | layers
"""


def channel_attention(x, name):
    mean = layers.GlobalAveragePooling2D(keepdims=True)(x)
    return x * keras.ops.sigmoid(mean)
