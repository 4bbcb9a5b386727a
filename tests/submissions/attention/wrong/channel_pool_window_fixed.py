"""AveragePooling2D with a 4x4 window in place of global pooling, then only its first cell.

task: channel_attention
says: average | mean | pool
"""


def channel_attention(x, name):
    c = x.shape[-1]
    p = layers.AveragePooling2D(4)(x)[:, :1, :1]
    p = layers.Dense(c // 2, activation="relu", name=f"{name}_fc1")(p)
    p = layers.Dense(c, activation="sigmoid", name=f"{name}_fc2")(p)
    return layers.Multiply()([x, p])
