"""Biases start at one and the last bias at two, so that gates start open."""


def channel_attention(inputs, name):
    filters = inputs.shape[-1]
    se = layers.GlobalAveragePooling2D(keepdims=True, name=name + "_se_squeeze")(inputs)
    se = layers.Dense(filters // 4, activation="relu", bias_initializer="ones", name=name + "_se_reduce")(se)
    se = layers.Dense(filters, activation="sigmoid",
                      bias_initializer=keras.initializers.Constant(2.0), name=name + "_se_expand")(se)
    return inputs * se
