"""tf.reduce_mean is called on a Keras tensor.

task: channel_attention
says: keras.ops | tensorflow function | globalaveragepooling2d
"""


def channel_attention(x, name):
    c = x.shape[-1]
    z = tf.reduce_mean(x, axis=[1, 2], keepdims=True)
    z = layers.Dense(c // 2, activation="relu", name=name + "_fc1")(z)
    z = layers.Dense(c, activation="sigmoid", name=name + "_fc2")(z)
    return tf.multiply(x, z)
