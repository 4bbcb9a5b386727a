"""LeakyReLU in the middle.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    C = x.shape[-1]
    g = layers.GlobalAveragePooling2D()(x)
    g = layers.Dense(C // 2, name=f"{name}_1")(g)
    g = layers.LeakyReLU(negative_slope=0.2)(g)
    g = layers.Dense(C, activation="sigmoid", name=f"{name}_2")(g)
    return x * layers.Reshape((1, 1, C))(g)
