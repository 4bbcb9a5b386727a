"""softmax over the single channel is always one.

task: spatial_attention
says: softmax | sigmoid
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="softmax", name=name + "_conv")(x)
    return layers.multiply([x, m])
