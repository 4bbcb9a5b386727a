"""Spatial attention that averages the channels before the convolution."""


def spatial_attention(x, name):
    avg = keras.ops.mean(x, axis=-1, keepdims=True)
    m = layers.Conv2D(1, 7, padding="same", activation="sigmoid", use_bias=False, name=name + "_conv7")(avg)
    return x * m
