"""Spatial attention whose map is made by a Sequential."""


def attention_map(name):
    net = keras.Sequential(name=name)
    net.add(layers.Conv2D(1, 3, padding="same"))
    net.add(layers.Activation("sigmoid"))
    return net


# %%
def spatial_attention(x, name):
    return layers.Multiply()([x, attention_map(name + "_map")(x)])
