"""The sigmoid is applied in the layer and once more after it.

task: spatial_attention
says: sigmoid
"""


def spatial_attention(x, name):
    m = layers.Conv2D(1, 3, padding="same", activation="sigmoid", name=name + "_m")(x)
    return layers.Multiply()([x, keras.activations.sigmoid(m)])
