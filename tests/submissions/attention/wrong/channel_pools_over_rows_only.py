"""The mean is taken over H only.

task: channel_attention
says: axis | mean | position
"""


def channel_attention(x, name):
    n_ch = x.shape[-1]
    m = keras.ops.mean(x, axis=1, keepdims=True)
    m = layers.Dense(n_ch // 2, activation='relu', name=name + '_fc1')(m)
    m = layers.Dense(n_ch, activation='sigmoid', name=name + '_fc2')(m)
    return layers.Multiply()([x, m])
