"""Batch normalisation inside the gate.

task: channel_attention
says: normali | batch
"""


def channel_attention(x, name):
    c = x.shape[-1]
    u = layers.GlobalAveragePooling2D(keepdims=True)(x)
    u = layers.Conv2D(c // 2, 1, name=f"{name}_conv1")(u)
    u = layers.BatchNormalization(name=f"{name}_bn")(u)
    u = layers.ReLU()(u)
    u = layers.Conv2D(c, 1, activation="sigmoid", name=f"{name}_conv2")(u)
    return x * u
