"""The given block makes the map: convolution, normalisation, ReLU, then sigmoid.

task: spatial_attention
says: normali | batch | relu
"""


def spatial_attention(x, name):
    m = autoencoder_block(x, 1, name)
    m = layers.Activation("sigmoid")(m)
    return layers.Multiply()([x, m])
