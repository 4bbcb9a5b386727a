"""The convolution has no activation.

task: spatial_attention
says: sigmoid | between 0 and 1
"""


def spatial_attention(x, name):
    attn_map = layers.Conv2D(1, 7, padding="same", name=name + "_map")(x)
    return x * attn_map
