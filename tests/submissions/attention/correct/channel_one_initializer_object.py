"""Both layers share one initialiser object, so equal shapes start with equal kernels."""
init = keras.initializers.GlorotUniform(seed=7)


def channel_attention(x, name):
    c = x.shape[-1]
    hid = layers.Dense(c, activation="relu", kernel_initializer=init, name=name + "_hid")
    out = layers.Dense(c, activation="sigmoid", kernel_initializer=init, name=name + "_out")
    s = out(hid(layers.GlobalAveragePooling2D(keepdims=True)(x)))
    return layers.Multiply()([x, s])
