"""The convolution is made inside a Lambda, so the model has no weights.

task: spatial_attention
says: weights | lambda
"""


def spatial_attention(x, name):
    where = layers.Lambda(
        lambda t: t * layers.Conv2D(1, 3, padding="same", activation="sigmoid")(t),
        output_shape=tuple(x.shape[1:]), name=name)
    return where(x)
