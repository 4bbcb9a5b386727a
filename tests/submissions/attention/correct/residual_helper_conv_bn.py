"""A helper conv_bn makes all three convolutions; attention called with keywords."""


def conv_bn(x, filters, k, s, name, act=True):
    x = layers.Conv2D(filters, k, strides=s, padding="same", name=name + "_conv")(x)
    x = layers.BatchNormalization(name=name + "_bn")(x)
    return layers.ReLU(name=name + "_relu")(x) if act else x


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    f = conv_bn(x, filter, 3, stride, name + "_1")
    f = conv_bn(f, filter, 3, 1, name + "_2", act=False)
    if attention is not None:
        f = attention(x=f, name=name + "_attention")
    need_projection = stride != 1 or filter != x.shape[-1]
    s = conv_bn(x, filter, 1, stride, name + "_s", act=False) if need_projection else x
    return layers.ReLU(name=name + "_end")(layers.Add(name=name + "_sum")([f, s]))
