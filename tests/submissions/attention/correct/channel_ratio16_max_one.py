"""Channel attention with C//16 hidden units, at least one."""
r = 16


def channel_attention(x, name):
    C = x.shape[-1]
    mid = C // r
    if mid < 1:
        mid = 1
    s = layers.GlobalAveragePooling2D(name=name + "_s")(x)
    s = layers.Dense(mid, activation="relu", name=name + "_e1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_e2")(s)
    s = keras.ops.expand_dims(s, 1)
    s = keras.ops.expand_dims(s, 1)
    return x * s
