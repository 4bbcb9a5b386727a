"""The whole block is one Layer that runs the attention as a nested model."""


class ResBlock(layers.Layer):
    def __init__(self, filter, stride, attention, name):
        super().__init__(name=name)
        self.f, self.s, self.attention = filter, stride, attention

    def build(self, shape):
        i = keras.Input(shape[1:])
        y = layers.Conv2D(self.f, 3, strides=self.s, padding="same", name="c1")(i)
        y = layers.BatchNormalization(name="b1")(y)
        y = layers.Activation("relu")(y)
        y = layers.Conv2D(self.f, 3, padding="same", name="c2")(y)
        y = layers.BatchNormalization(name="b2")(y)
        if self.attention is not None:
            y = self.attention(y, self.name + "_att")
        z = i
        if self.s > 1 or self.f != shape[-1]:
            z = layers.Conv2D(self.f, 1, strides=self.s, name="c3")(z)
        self.net = keras.Model(i, layers.Activation("relu")(layers.Add()([y, z])))
        self.built = True

    def call(self, x, training=None):
        return self.net(x, training=training)


def residual_block(x, filter, name, stride=1, attention=None):
    return ResBlock(filter, stride, attention, name)(x)
