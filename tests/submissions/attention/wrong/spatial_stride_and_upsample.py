"""A convolution with stride 2 whose map is upsampled.

task: spatial_attention
says: stride | position
"""


def spatial_attention(x, name):
    small = layers.Conv2D(1, 3, strides=2, padding="same", activation="sigmoid", name=name + "_conv")(x)
    big = keras.ops.image.resize(small, x.shape[1:3], interpolation="nearest")
    return layers.Multiply()([x, big])
