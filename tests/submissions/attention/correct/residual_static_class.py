"""A class with three static methods; the block is one of them."""


class Res:
    @staticmethod
    def body(x, f, s, n):
        x = layers.Conv2D(f, 3, s, "same", name=n + "_w1")(x)
        x = layers.BatchNormalization(name=n + "_bn_w1")(x)
        x = keras.activations.relu(x)
        x = layers.Conv2D(f, 3, 1, "same", name=n + "_w2")(x)
        return layers.BatchNormalization(name=n + "_bn_w2")(x)

    @staticmethod
    def skip(x, f, s, n):
        if s == 1 and x.shape[-1] == f:
            return x
        return layers.Conv2D(f, 1, s, name=n + "_ws")(x)

    @staticmethod
    def block(x, filter, name, stride=1, attention=None):
        y = Res.body(x, filter, stride, name)
        y = attention(y, name + "_att") if attention else y
        return keras.activations.relu(y + Res.skip(x, filter, stride, name))


residual_block = Res.block
