"""The gate is added where it should be multiplied.

task: channel_attention
says: multipl | add
"""


def channel_attention(x, name):
    C = x.shape[-1]
    gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gate = layers.Dense(C // 2, activation="relu", name=name + "_down")(gate)
    gate = layers.Dense(C, activation="sigmoid", name=name + "_up")(gate)
    return layers.Add()([x, gate])
