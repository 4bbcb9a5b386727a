"""The reduction ratio is asked for with input().

task: channel_attention
says: input | eof
"""


def channel_attention(x, name):
    ratio = int(input("reduction ratio: "))
    C = x.shape[-1]
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Dense(max(1, C // ratio), activation="relu", name=name + "_fc1")(s)
    s = layers.Dense(C, activation="sigmoid", name=name + "_fc2")(s)
    return x * s
