"""Four doublings from 2x2 end at 32x32.

task: decoder
says: 28 | shape
"""


def decoder(z, name, attention=None):
    d = layers.Reshape((2, 2, 16))(layers.Dense(64, activation='relu', name=name + '_fc')(layers.Flatten()(z)))
    for i, f in enumerate((16, 16, 8, 8)):
        d = autoencoder_block(layers.UpSampling2D()(d), f, name + '_block%d' % i)
    if attention is not None:
        d = attention(d, name + '_att')
    return layers.Conv2D(1, 3, padding='same', activation='sigmoid', name=name + '_img')(d)
