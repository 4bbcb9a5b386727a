"""Everything is a small function inside the function."""


def channel_attention(x, name):
    def squeeze(t):
        return layers.GlobalAveragePooling2D(keepdims=True)(t)

    def fc(units, act, i):
        return layers.Dense(units, activation=act, name="%s_fc%d" % (name, i))

    def excite(t):
        c = t.shape[-1]
        return fc(c, "sigmoid", 2)(fc(max(c // 8, 2), "relu", 1)(t))

    return layers.Multiply(name="%s_scaled" % name)([x, excite(squeeze(x))])
