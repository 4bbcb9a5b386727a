"""All six functions: attentions as Layer subclasses, the rest in one class of methods."""


class Channel(layers.Layer):
    def build(self, s):
        self.u = self.add_weight(shape=(s[-1], 4), name="u")
        self.v = self.add_weight(shape=(4, s[-1]), name="v")

    def call(self, x):
        z = tf.reduce_mean(x, (1, 2), keepdims=True)
        return x * tf.sigmoid(tf.nn.relu(z @ self.u) @ self.v)


class Spatial(layers.Layer):
    def build(self, s):
        self.k = self.add_weight(shape=(1, 1, s[-1], 1), name="k")

    def call(self, x):
        return x * tf.sigmoid(tf.nn.conv2d(x, self.k, 1, "SAME"))


channel_attention = lambda x, name: Channel(name=name)(x)
spatial_attention = lambda x, name: Spatial(name=name)(x)


# %%
class Net:
    def enc(self, x, name, attention=None):
        x = layers.MaxPooling2D()(autoencoder_block(x, 8, name + "_a"))
        x = autoencoder_block(x, 8, name + "_b")
        x = x if attention is None else attention(x, name + "_att")
        return layers.Dense(24, name=name + "_z")(layers.Flatten()(layers.MaxPooling2D()(x)))

    def dec(self, z, name, attention=None):
        z = layers.Dense(7 * 7 * 8, "relu", name=name + "_z")(z)
        z = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(z))
        z = z if attention is None else attention(z, name + "_att")
        return layers.Conv2D(1, 5, padding="same", activation="sigmoid", name=name + "_x")(z)

    def res(self, x, filter, name, stride=1, attention=None):
        main = layers.Conv2D(filter, 3, stride, "same", name=name + "_a")(x)
        main = layers.ReLU()(layers.BatchNormalization(name=name + "_b")(main))
        main = layers.BatchNormalization(name=name + "_d")(layers.Conv2D(filter, 3, 1, "same", name=name + "_c")(main))
        main = main if attention is None else attention(main, name + "_att")
        if stride != 1 or x.shape[-1] != filter:
            x = layers.Conv2D(filter, 1, stride, name=name + "_e")(x)
        return layers.ReLU()(layers.Add()([main, x]))

    def net(self, x, num_classes, name, attention=None):
        x = layers.Conv2D(8, 3, 2, "same", activation="relu", name=name + "_in")(x)
        for i in (1, 2, 3):
            x = residual_block(x, 8 * i, name + "_res" + str(i), stride=min(i, 2), attention=attention)
        return layers.Dense(num_classes, "softmax", name=name + "_out")(layers.GlobalAveragePooling2D()(x))


net = Net()
encoder, decoder, residual_block, resnet = net.enc, net.dec, net.res, net.net
