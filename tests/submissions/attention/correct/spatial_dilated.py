"""Spatial attention with a dilated 3x3 convolution."""


def spatial_attention(x, name):
    conv = layers.Conv2D(1, 3, dilation_rate=2, padding="same", name=f"{name}_dilated")
    where = keras.activations.sigmoid(conv(x))
    return layers.Multiply()([x, where])
