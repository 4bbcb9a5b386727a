"""Channel attention is an instance with __call__."""


class ChannelAttention:
    def __init__(self, reduction):
        self.reduction = reduction

    def __call__(self, x, name):
        c = x.shape[-1]
        s = layers.GlobalAveragePooling2D(name=f"{name}_squeeze")(x)
        s = layers.Dense(max(c // self.reduction, 1), activation="relu", name=f"{name}_reduce")(s)
        s = layers.Dense(c, activation="sigmoid", name=f"{name}_expand")(s)
        s = layers.Reshape((1, 1, c), name=f"{name}_shape")(s)
        return layers.Multiply(name=f"{name}_scale")([x, s])


channel_attention = ChannelAttention(reduction=16)
