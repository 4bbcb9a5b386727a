"""Swish in the middle, as in EfficientNet.

task: channel_attention
says: relu
"""


def channel_attention(x, name):
    filters = x.shape[-1]
    se = layers.GlobalAveragePooling2D(name=name + "_se_squeeze")(x)
    se = layers.Reshape((1, 1, filters), name=name + "_se_reshape")(se)
    se = layers.Conv2D(max(1, filters // 4), 1, activation="swish", name=name + "_se_reduce")(se)
    se = layers.Conv2D(filters, 1, activation="sigmoid", name=name + "_se_expand")(se)
    return layers.multiply([x, se], name=name + "_se_excite")
