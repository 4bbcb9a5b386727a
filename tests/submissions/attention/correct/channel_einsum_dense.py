"""Channel attention with EinsumDense layers."""


def channel_attention(x, name):
    c = x.shape[-1]
    h = c // 2
    u = keras.ops.mean(x, (1, 2))
    u = layers.EinsumDense("bc,ch->bh", output_shape=(h,), bias_axes="h", activation="relu", name=name + "_in")(u)
    u = layers.EinsumDense("bh,hc->bc", output_shape=(c,), bias_axes="c", activation="sigmoid", name=name + "_out")(u)
    return keras.ops.einsum("bhwc,bc->bhwc", x, u)
