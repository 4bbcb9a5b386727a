"""Only the strided convolution is padded by hand."""


def residual_block(x, filter, name, stride=1, attention=None):
    t = x
    if stride == 1:
        t = layers.Conv2D(filter, 3, padding='same', name=name + '_one')(t)
    else:
        t = layers.ZeroPadding2D(((1, 1), (1, 1)))(t)
        t = layers.Conv2D(filter, 3, strides=stride, name=name + '_one')(t)
    t = layers.ReLU()(layers.BatchNormalization(name=name + '_one_bn')(t))
    t = layers.Conv2D(filter, 3, padding='same', name=name + '_two')(t)
    t = layers.BatchNormalization(name=name + '_two_bn')(t)
    if attention is not None: t = attention(t, name + '_three')
    if t.shape != x.shape:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + '_match')(x)
    return layers.ReLU()(layers.Add()([t, x]))
