"""Channel attention is a lambda assigned to the name."""

gate = lambda z, c, name: layers.Dense(c, "sigmoid", name=name + "_b")(
    layers.Dense(c, "relu", name=name + "_a")(z))

channel_attention = lambda x, name: x * gate(
    layers.GlobalAveragePooling2D(keepdims=True)(x), x.shape[-1], name)
