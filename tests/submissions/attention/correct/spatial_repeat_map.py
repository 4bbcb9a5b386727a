"""Spatial attention that copies the map to every channel before it multiplies."""


def spatial_attention(x, name):
    n_ch = x.shape[-1]
    one = layers.Conv2D(1, 5, padding="same", activation="sigmoid", name=name + "_one")(x)
    many = layers.Concatenate(name=name + "_copies")([one] * n_ch)
    return layers.Multiply(name=name + "_times")([x, many])
