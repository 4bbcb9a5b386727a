"""All convolutions are frozen by a wrapper meant for transfer learning.

task: encoder
says: trainable | frozen | gradient
"""


def frozen(layer):
    layer.trainable = False
    return layer


# %%
def encoder(x, name, attention=None):
    h = frozen(layers.Conv2D(8, 3, padding="same", name=name + "_conv1"))(x)
    h = frozen(layers.BatchNormalization(name=name + "_bn1"))(h)
    h = layers.MaxPooling2D(4)(layers.ReLU()(h))
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(4, 1, name=name + "_conv2")(h)


def decoder(z, name, attention=None):
    h = autoencoder_block(layers.UpSampling2D(4)(z), 8, name + "_b")
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_c")(h)
