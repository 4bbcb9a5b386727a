"""Channel attention is a static method of a class of tools."""


class Attention:
    ratio = 4

    @staticmethod
    def squeeze(x):
        return layers.GlobalAveragePooling2D(keepdims=True)(x)

    @staticmethod
    def channel(x, name):
        feats = x.shape[-1]
        s = Attention.squeeze(x)
        s = layers.Dense(feats // Attention.ratio, activation='relu', name=f'{name}_1')(s)
        s = layers.Dense(feats, activation='sigmoid', name=f'{name}_2')(s)
        return s * x


channel_attention = Attention.channel
