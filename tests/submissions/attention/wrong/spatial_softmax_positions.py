"""Softmax over the positions in place of the sigmoid.

task: spatial_attention
says: softmax | sigmoid
"""


def spatial_attention(x, name):
    H, W = x.shape[1], x.shape[2]
    logits = layers.Conv2D(1, 3, padding="same", name=name + "_logits")(x)
    flat = layers.Softmax()(layers.Reshape((H * W,))(logits))
    return x * layers.Reshape((H, W, 1))(flat)
