"""With stride 1 the first half of F is the given autoencoder_block."""


def residual_block(x, filter, name, stride=1, attention=None):
    if stride == 1:
        a = autoencoder_block(x, filter, name + "_first")
    else:
        a = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_first_conv")(x)
        a = layers.BatchNormalization(name=name + "_first_bn")(a)
        a = layers.ReLU(name=name + "_first_relu")(a)
    b = layers.Conv2D(filter, 3, padding="same", name=name + "_second_conv")(a)
    b = layers.BatchNormalization(name=name + "_second_bn")(b)
    b = attention(b, name + "_second_att") if attention is not None else b
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, use_bias=False, name=name + "_skip")(x)
    return layers.ReLU(name=name + "_relu")(layers.Add(name=name + "_plus")([x, b]))
