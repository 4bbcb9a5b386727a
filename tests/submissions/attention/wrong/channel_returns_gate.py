"""The gate alone is returned.

task: channel_attention
says: shape | multipl
"""


def channel_attention(x, name):
    channels = x.shape[-1]
    t = layers.GlobalAveragePooling2D()(x)
    t = layers.Dense(channels // 2, activation='relu', name=name + '_1')(t)
    t = layers.Dense(channels, activation='sigmoid', name=name + '_2')(t)
    t = layers.Reshape((1, 1, channels))(t)
    return t
