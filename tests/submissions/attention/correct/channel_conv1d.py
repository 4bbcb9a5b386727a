"""Channel attention with Conv1D layers of kernel size 1 as fully connected layers."""


def channel_attention(x, name):
    depth = x.shape[-1]
    vec = layers.GlobalAveragePooling2D()(x)
    vec = layers.Reshape((1, depth))(vec)
    vec = layers.Conv1D(depth // 2, 1, activation="relu", name=name + "_c1")(vec)
    vec = layers.Conv1D(depth, 1, activation="sigmoid", name=name + "_c2")(vec)
    return layers.Multiply()([x, layers.Reshape((1, 1, depth))(vec)])
