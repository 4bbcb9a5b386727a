"""There is no activation between the two dense layers.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    c = x.shape[-1]
    pooled = keras.ops.mean(x, axis=(1, 2), keepdims=True)
    hidden = layers.Dense(c // 4, name=name + "_reduce")(pooled)
    scale = layers.Dense(c, activation="sigmoid", name=name + "_expand")(hidden)
    return x * scale
