"""Encoder and decoder are instances with __call__."""


class Encoder:
    def __init__(self, latent_dim):
        self.latent_dim = latent_dim

    def __call__(self, x, name, attention=None):
        for depth in (8, 8):
            x = autoencoder_block(x, depth, "%s_%dx%d" % (name, x.shape[1], x.shape[2]))
            if attention is not None:
                x = attention(x, "%s_att%d" % (name, x.shape[1]))
            x = layers.MaxPooling2D()(x)
        return layers.Dense(self.latent_dim, name=name + "_dense")(layers.Flatten()(x))


class Decoder:
    def __call__(self, z, name, attention=None):
        y = layers.Reshape((7, 7, 8))(layers.Dense(392, activation="relu", name=name + "_dense")(z))
        for _ in range(2):
            y = layers.UpSampling2D()(y)
            y = autoencoder_block(y, 8, "%s_%dx%d" % (name, y.shape[1], y.shape[2]))
            if attention is not None:
                y = attention(y, "%s_att%d" % (name, y.shape[1]))
        return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(y)


# %%
encoder = Encoder(latent_dim=48)
decoder = Decoder()
