"""Channel attention that pools in a Lambda with tf.reduce_mean."""


def channel_attention(x, name):
    ch = x.shape[-1]
    avg = layers.Lambda(lambda t: tf.reduce_mean(t, axis=[1, 2], keepdims=True), name=name + "_mean")(x)
    d1 = layers.Dense(ch // 4, name=name + "_d1")(avg)
    d1 = layers.ReLU(name=name + "_relu")(d1)
    d2 = layers.Dense(ch, name=name + "_d2")(d1)
    d2 = layers.Activation("sigmoid", name=name + "_sig")(d2)
    return layers.Lambda(lambda ab: ab[0] * ab[1], name=name + "_scale")([x, d2])
