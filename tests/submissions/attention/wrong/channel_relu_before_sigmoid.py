"""ReLU comes before the sigmoid, so no gate is below 0.5.

task: channel_attention
says: relu | 0.5
"""


def channel_attention(x, name):
    n = x.shape[-1]
    z = layers.GlobalAveragePooling2D(keepdims=True)(x)
    z = layers.Conv2D(n // 2, 1, activation='relu', name=name + '_conv1')(z)
    z = layers.Conv2D(n, 1, activation='relu', name=name + '_conv2')(z)
    z = layers.Activation('sigmoid')(z)
    return layers.multiply([x, z])
