"""The pooled values are layer-normalised.

task: channel_attention
says: normali | average
"""


def channel_attention(x, name):
    c = x.shape[-1]
    u = layers.GlobalAveragePooling2D(keepdims=True)(x)
    u = layers.LayerNormalization(name=f"{name}_ln")(u)
    u = layers.Dense(c // 2, "relu", name=f"{name}_d1")(u)
    u = layers.Dense(c, "sigmoid", name=f"{name}_d2")(u)
    return x * u
