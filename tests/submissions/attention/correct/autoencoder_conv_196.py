"""Convolutional latent of 7x7x4, max pooling and upsampling, attention after each block."""


def encoder(x, name, attention=None):
    for i, f in enumerate([16, 16]):
        x = autoencoder_block(x, f, f"{name}_block{i + 1}")
        if attention is not None:
            x = attention(x, f"{name}_att{i + 1}")
        x = layers.MaxPooling2D(2)(x)
    return autoencoder_block(x, 4, f"{name}_latent")


# %%
def decoder(z, name, attention=None):
    for i, f in enumerate([16, 16]):
        z = autoencoder_block(z, f, f"{name}_block{i + 1}")
        if attention is not None:
            z = attention(z, f"{name}_att{i + 1}")
        z = layers.UpSampling2D(2)(z)
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=f"{name}_out")(z)
