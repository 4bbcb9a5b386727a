"""Softmax over the channels in place of the sigmoid.

task: channel_attention
says: softmax | sigmoid
"""


def channel_attention(x, name):
    C = x.shape[-1]
    a = layers.GlobalAveragePooling2D()(x)
    a = layers.Dense(C // 2, activation='relu', name=name + '_dense')(a)
    a = layers.Dense(C, activation='softmax', name=name + '_weights')(a)
    a = layers.Reshape((1, 1, C))(a)
    return layers.Multiply()([x, a])
