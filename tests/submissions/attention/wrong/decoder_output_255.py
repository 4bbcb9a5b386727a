"""The output is scaled to 0..255.

task: decoder
says: between 0 and 1 | [0, 1] | 255
"""


def decoder(z, name, attention=None):
    img = layers.Dense(392, activation='relu', name=name + '_dense')(layers.Flatten()(z))
    img = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(img))
    img = autoencoder_block(img, 8, name + '_block')
    if attention is not None:
        img = attention(img, name + '_att')
    img = layers.Conv2D(1, 3, padding='same', activation='sigmoid', name=name + '_img')(img)
    return layers.Rescaling(255.0)(img)
