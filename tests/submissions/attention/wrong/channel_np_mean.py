"""np.mean is called on a Keras tensor.

task: channel_attention
says: keras.ops | symbolic | numpy
"""


def channel_attention(x, name):
    descriptor = np.mean(x, axis=(1, 2))
    gate = layers.Dense(x.shape[-1] // 2, activation="relu", name=name + "_fc1")(descriptor)
    gate = layers.Dense(x.shape[-1], activation="sigmoid", name=name + "_fc2")(gate)
    return x * gate
