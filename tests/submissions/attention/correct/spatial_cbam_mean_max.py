"""Spatial attention on the mean and the maximum over channels."""


def spatial_attention(x, name):
    avg_pool = keras.ops.mean(x, axis=3, keepdims=True)
    max_pool = keras.ops.max(x, axis=3, keepdims=True)
    concat = layers.Concatenate(axis=3, name=name + "_concat")([avg_pool, max_pool])
    cbam = layers.Conv2D(1, 7, padding="same", activation="sigmoid",
                         kernel_initializer="he_normal", use_bias=False, name=name + "_cbam")(concat)
    return layers.multiply([x, cbam])
