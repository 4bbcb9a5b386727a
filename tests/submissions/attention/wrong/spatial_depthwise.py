"""A depthwise convolution, so every channel has its own map.

task: spatial_attention
says: one map | per channel | channel
"""


def spatial_attention(x, name):
    mask = layers.DepthwiseConv2D(7, padding='same', activation='sigmoid', name=f'{name}_dw')(x)
    return x * mask
