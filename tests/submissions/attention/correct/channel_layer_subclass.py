"""Channel attention as a Layer subclass whose sublayers are made in build."""


class SqueezeExcite(layers.Layer):
    def __init__(self, r=4, **kwargs):
        super().__init__(**kwargs)
        self.r = r

    def build(self, input_shape):
        c = input_shape[-1]
        self.pool = layers.GlobalAveragePooling2D(keepdims=True)
        self.fc1 = layers.Dense(max(1, c // self.r), activation="relu")
        self.fc2 = layers.Dense(c, activation="sigmoid")
        self.fc1.build((None, 1, 1, c))
        self.fc2.build((None, 1, 1, max(1, c // self.r)))
        super().build(input_shape)

    def call(self, inputs):
        return inputs * self.fc2(self.fc1(self.pool(inputs)))


# %%
def channel_attention(x, name):
    return SqueezeExcite(name=name)(x)
