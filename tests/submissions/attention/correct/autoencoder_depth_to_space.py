"""The decoder rearranges depth to space in a Lambda."""


def encoder(x, name, attention=None):
    out = autoencoder_block(x, 8, f'{name}_enc1')
    out = layers.MaxPooling2D()(out)
    out = autoencoder_block(out, 16, f'{name}_enc2')
    out = layers.MaxPooling2D()(out)
    if attention != None:
        out = attention(out, f'{name}_att1')
    out = layers.Conv2D(4, 3, padding='same', activation='relu', name=f'{name}_enc3')(out)
    return out


def decoder(z, name, attention=None):
    out = autoencoder_block(z, 32, f'{name}_dec1')
    if attention != None:
        out = attention(out, f'{name}_att1')
    out = layers.Conv2D(16, 3, padding='same', name=f'{name}_dec2')(out)
    out = layers.Lambda(lambda t: tf.nn.depth_to_space(t, 4), output_shape=(28, 28, 1))(out)
    return layers.Activation('sigmoid')(out)
