"""Channel attention that keeps the pooled axes with keepdims."""


def channel_attention(x, name):
    squeeze = layers.GlobalAveragePooling2D(keepdims=True)(x)
    excite = layers.Dense(max(x.shape[-1] // 8, 1), "relu", name=f"{name}_down")(squeeze)
    excite = layers.Dense(x.shape[-1], "sigmoid", name=f"{name}_up")(excite)
    return x * excite
