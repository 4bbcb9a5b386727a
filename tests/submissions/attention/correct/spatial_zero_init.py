"""Spatial attention whose kernel and bias start at zero, so every gate starts at 0.5."""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding='same', kernel_initializer='zeros', bias_initializer='zeros',
                      activation='sigmoid', name=name + '_zero')(x)
    return x * m
