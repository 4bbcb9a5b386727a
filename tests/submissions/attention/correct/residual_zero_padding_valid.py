"""ZeroPadding2D(1) and valid convolutions, as in PyTorch."""


def conv3x3(x, out, stride, name):
    x = layers.ZeroPadding2D(padding=1, name=name + "_pad")(x)
    return layers.Conv2D(out, 3, strides=stride, padding="valid", use_bias=False, name=name)(x)


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    out = conv3x3(x, filter, stride, name + "_conv1")
    out = layers.BatchNormalization(momentum=0.9, epsilon=1e-5, name=name + "_bn1")(out)
    out = layers.ReLU(name=name + "_relu")(out)
    out = conv3x3(out, filter, 1, name + "_conv2")
    out = layers.BatchNormalization(momentum=0.9, epsilon=1e-5, name=name + "_bn2")(out)
    if attention is not None:
        out = attention(out, name + "_att")
    residual = x
    if stride != 1 or x.shape[-1] != filter:
        residual = layers.Conv2D(filter, 1, strides=stride, use_bias=False, name=name + "_downsample_0")(x)
        residual = layers.BatchNormalization(momentum=0.9, epsilon=1e-5, name=name + "_downsample_1")(residual)
    return layers.ReLU(name=name + "_out")(out + residual)
