"""Global pooling first: that is a scale per image, not per position.

task: spatial_attention
says: position | pool
"""


def spatial_attention(x, name):
    p = layers.GlobalAveragePooling2D(keepdims=True, name=name + "_gap")(x)
    p = layers.Conv2D(1, 1, activation="sigmoid", name=name + "_conv")(p)
    return layers.Multiply(name=name + "_mul")([x, p])
