"""Only the top left pixel is looked at (index where a mean should be).

task: channel_attention
says: average | mean | pool
"""


def channel_attention(x, name):
    c = x.shape[-1]
    z = x[:, 0, 0, :]
    z = layers.Dense(c // 2, "relu", name=name + "_w1")(z)
    z = layers.Dense(c, "sigmoid", name=name + "_w2")(z)
    return x * layers.Reshape((1, 1, c))(z)
