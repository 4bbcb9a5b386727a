"""All six functions, as short as they get."""


def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(max(x.shape[-1] // 4, 1), "relu", name=name + "_1")(s)
    return x * layers.Dense(x.shape[-1], "sigmoid", name=name + "_2")(s)


def spatial_attention(x, name):
    return x * layers.Conv2D(1, 7, padding="same", activation="sigmoid", name=name + "_1")(x)


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 16, name + "_1")
    if attention: x = attention(x, name + "_2")
    return layers.Conv2D(4, 4, strides=4, name=name + "_3")(x)


def decoder(z, name, attention=None):
    z = layers.Conv2DTranspose(16, 4, strides=4, activation="relu", name=name + "_1")(z)
    if attention: z = attention(z, name + "_2")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_3")(z)


def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, stride, "same", name=name + "_1")(x)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_2")(y))
    y = layers.Conv2D(filter, 3, 1, "same", name=name + "_3")(y)
    y = layers.BatchNormalization(name=name + "_4")(y)
    if attention: y = attention(y, name + "_5")
    if x.shape != y.shape: x = layers.Conv2D(filter, 1, stride, name=name + "_6")(x)
    return layers.ReLU()(x + y)


def resnet(x, num_classes, name, attention=None):
    x = layers.Conv2D(8, 3, padding="same", name=name + "_1")(x)
    for f, s in (8, 1), (16, 2), (32, 2):
        x = residual_block(x, f, f"{name}_{f}", s, attention)
    return layers.Dense(num_classes, "softmax", name=name + "_2")(layers.GlobalAveragePooling2D()(x))
