"""ReLU sits on the pooled values instead of between the dense layers.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    feat = x.shape[-1]
    p = layers.GlobalAveragePooling2D(keepdims=True)(x)
    p = layers.ReLU()(p)
    p = layers.Dense(max(1, feat // 2), name=name + "_d1")(p)
    p = layers.Dense(feat, activation="sigmoid", name=name + "_d2")(p)
    return layers.Multiply()([p, x])
