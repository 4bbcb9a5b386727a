"""One dense layer is used twice, so both steps share a kernel.

task: channel_attention
says: two | layers | shared
"""


def channel_attention(x, name):
    C = x.shape[-1]
    fc = layers.Dense(C, name=name + "_fc")
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = fc(keras.ops.relu(fc(s)))
    return x * keras.ops.sigmoid(s)
