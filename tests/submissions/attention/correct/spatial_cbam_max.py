"""Spatial attention that takes the channels' maximum before the convolution."""


def spatial_attention(x, name):
    mx = layers.Lambda(lambda t: tf.reduce_max(t, axis=-1, keepdims=True), name=name + "_max")(x)
    m = layers.Conv2D(1, (5, 5), padding="same", name=name + "_conv")(mx)
    m = layers.Activation("sigmoid", name=name + "_sigmoid")(m)
    return layers.Multiply(name=name + "_y")([x, m])
