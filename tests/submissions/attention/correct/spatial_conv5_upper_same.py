"""Spatial attention with a 5x5 convolution and upper-case padding name."""
K = 5


def spatial_attention(x, name):
    att = layers.Conv2D(1, K, 1, 'SAME', activation=tf.nn.sigmoid, name='_'.join((name, 'att')))(x)
    return layers.multiply([att, x])
