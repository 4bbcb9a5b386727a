"""The last Dense layer is never called on anything.

task: channel_attention
says: call | layer
"""


def channel_attention(x, name):
    C = x.shape[-1]
    squeeze = layers.GlobalAveragePooling2D(keepdims=True)(x)
    excite = layers.Dense(C // 2, activation="relu", name=name + "_1")(squeeze)
    excite = layers.Dense(C, activation="sigmoid", name=name + "_2")
    return layers.Multiply()([x, excite])
