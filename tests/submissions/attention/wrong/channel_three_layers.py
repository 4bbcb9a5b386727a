"""Three dense layers where there should be two.

task: channel_attention
says: two | layers
"""


def channel_attention(x, name):
    ch = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    for j in range(2):
        s = layers.Dense(ch // 2, activation="relu", name=f"{name}_hidden{j}")(s)
    s = layers.Dense(ch, activation="sigmoid", name=f"{name}_gate")(s)
    return x * s
