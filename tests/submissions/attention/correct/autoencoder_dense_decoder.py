"""The decoder is dense; attention sees its map before the last convolution."""
bottleneck = 64


def encoder(x, name, attention=None):
    x = autoencoder_block(x, 4, name + '_first')
    x = layers.MaxPooling2D(2)(x)
    x = autoencoder_block(x, 8, name + '_second')
    x = layers.MaxPooling2D(2)(x)
    if attention is not None:
        x = attention(x, name + '_att')
    x = layers.Flatten()(x)
    return layers.Dense(bottleneck, activation='relu', name=name + '_bottleneck')(x)


# %%
def decoder(z, name, attention=None):
    side = 14
    h = layers.Dense(side * side * 4, activation='relu', name=name + '_h')(z)
    h = layers.Reshape((side, side, 4))(h)
    if attention is not None:
        h = attention(h, name + '_att')
    h = layers.Conv2D(4, 3, padding='same', name=name + '_phase')(h)
    h = layers.Reshape((side, side, 2, 2))(h)
    h = layers.Permute((1, 3, 2, 4))(h)
    return layers.Activation('sigmoid')(layers.Reshape((28, 28, 1))(h))
