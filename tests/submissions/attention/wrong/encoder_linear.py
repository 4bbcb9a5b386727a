"""No ReLU anywhere: convolutions with strides, and nothing between them.

task: encoder
says: linear | relu | activation
"""


def encoder(x, name, attention=None):
    x = layers.Conv2D(8, 3, strides=2, padding='same', name=name + '_conv1')(x)
    x = layers.BatchNormalization(name=name + '_bn1')(x)
    if attention is not None:
        x = attention(x, name + '_att')
    return layers.Conv2D(4, 3, strides=2, padding='same', name=name + '_conv2')(x)


def decoder(z, name, attention=None):
    z = layers.Conv2DTranspose(8, 3, strides=2, padding='same', activation='relu', name=name + '_up1')(z)
    if attention is not None:
        z = attention(z, name + '_att')
    return layers.Conv2DTranspose(1, 3, strides=2, padding='same', activation='sigmoid', name=name + '_up2')(z)
