"""Channel attention with 1x1 convolutions and no biases."""


def channel_attention(x, name):
    num_ch = int(x.shape[3])
    w = layers.GlobalAvgPool2D(keepdims=True, name='{}_pool'.format(name))(x)
    w = layers.Conv2D(num_ch // 4, 1, use_bias=False, activation='relu', name='{}_conv_a'.format(name))(w)
    w = layers.Conv2D(num_ch, 1, use_bias=False, activation='sigmoid', name='{}_conv_b'.format(name))(w)
    out = layers.Multiply()([w, x])
    return out
