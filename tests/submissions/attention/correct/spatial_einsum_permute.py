"""Spatial attention with EinsumDense, multiplied in channels-first order."""


def spatial_attention(x, name):
    m = layers.EinsumDense("nhwc,co->nhwo", output_shape=(None, None, 1), bias_axes="o",
                           activation="sigmoid", name=name + "_ed")(x)
    xt = keras.ops.transpose(x, (0, 3, 1, 2))
    mt = keras.ops.transpose(m, (0, 3, 1, 2))
    return keras.ops.transpose(xt * mt, (0, 2, 3, 1))
