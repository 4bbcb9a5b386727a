"""Channel attention whose hidden layer is wider than the channels."""


def channel_attention(x, name):
    k = x.shape[-1]
    t = layers.GlobalAveragePooling2D()(x)
    t = layers.Dense(2 * k + 3, kernel_initializer='lecun_normal', name=name + '_wide')(t)
    t = layers.ReLU()(t)
    t = layers.Dense(k, name=name + '_back')(t)
    t = layers.Activation(tf.nn.sigmoid)(t)
    t = layers.Reshape(target_shape=(1, 1, k))(t)
    return layers.Multiply()([x, t])
