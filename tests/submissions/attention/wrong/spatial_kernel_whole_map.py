"""The kernel is as large as the map.

task: spatial_attention
says: kernel
"""


def spatial_attention(x, name):
    k = x.shape[1:3]
    m = layers.Conv2D(1, k, padding="same", activation="sigmoid", name=name + "_all")(x)
    return layers.Multiply()([x, m])
