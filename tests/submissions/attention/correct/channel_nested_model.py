"""Channel attention whose gate is a functional model of its own."""


def make_gate(shape, r, name):
    i = keras.Input(shape)
    o = layers.GlobalAveragePooling2D(keepdims=True)(i)
    o = layers.Conv2D(max(1, shape[-1] // r), 1, activation=keras.activations.relu)(o)
    o = layers.Conv2D(shape[-1], 1, activation=keras.activations.sigmoid)(o)
    return keras.Model(i, o, name=name)


# %%
def channel_attention(x, name):
    return x * make_gate(x.shape[1:], 2, name + "_se")(x)
