"""One dense layer where there should be two.

task: channel_attention
says: two | dense | layers
"""


def channel_attention(x, name):
    C = x.shape[-1]
    weights = layers.GlobalAveragePooling2D()(x)
    weights = layers.Dense(C, activation="sigmoid", name=name + "_weights")(weights)
    weights = layers.Reshape((1, 1, C))(weights)
    return layers.Multiply()([x, weights])
