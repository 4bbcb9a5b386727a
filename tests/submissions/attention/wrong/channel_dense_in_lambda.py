"""The dense layers are made inside a Lambda, so the model has no weights.

task: channel_attention
says: weights | lambda
"""


def channel_attention(x, name):
    C = x.shape[-1]

    def gate(t):
        z = tf.reduce_mean(t, axis=[1, 2], keepdims=True)
        z = layers.Dense(C // 2, activation="relu")(z)
        return layers.Dense(C, activation="sigmoid")(z)

    s = layers.Lambda(gate, output_shape=(1, 1, C), name=name + "_gate")(x)
    return layers.Multiply(name=name + "_mul")([x, s])
