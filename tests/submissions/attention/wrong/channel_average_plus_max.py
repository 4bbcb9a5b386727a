"""CBAM style: average and maximum go through the shared layers and are added.

task: channel_attention
says: average | mean | max
"""


def channel_attention(x, name):
    c = x.shape[-1]
    fc1 = layers.Dense(c // 2, activation="relu", name=name + "_shared1")
    fc2 = layers.Dense(c, name=name + "_shared2")
    avg = fc2(fc1(layers.GlobalAveragePooling2D(keepdims=True)(x)))
    mx = fc2(fc1(layers.GlobalMaxPooling2D(keepdims=True)(x)))
    return x * layers.Activation("sigmoid")(layers.Add()([avg, mx]))
