"""tf.reduce_max is called on a Keras tensor.

task: spatial_attention
says: keras.ops | tensorflow function
"""


def spatial_attention(x, name):
    avg = tf.reduce_mean(x, axis=-1, keepdims=True)
    mx = tf.reduce_max(x, axis=-1, keepdims=True)
    m = layers.Conv2D(1, 7, padding="same", activation="sigmoid", name=name + "_conv")(tf.concat([avg, mx], -1))
    return x * m
