"""Spatial attention with one 3x3 convolution, no bias, sigmoid as a layer."""


def spatial_attention(x, name):
    logits = layers.Conv2D(filters=1, kernel_size=(3, 3), strides=1, padding='same',
                           use_bias=False, kernel_initializer='he_normal', name=f'{name}_logits')(x)
    mask = layers.Activation('sigmoid', name=f'{name}_mask')(logits)
    return x * mask
