"""The latent is multiplied by zero, so every picture is the same.

task: decoder
says: latent | depend | gradient
"""


def decoder(z, name, attention=None):
    seed = keras.ops.zeros_like(layers.Flatten()(z))
    h = layers.Dense(7 * 7 * 8, name=name + "_fc", bias_initializer="random_normal")(seed)
    h = layers.UpSampling2D(4)(layers.Reshape((7, 7, 8))(h))
    h = autoencoder_block(h, 8, name + "_block")
    if attention is not None:
        h = attention(h, name + "_att")
    return layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_out")(h)
