"""The helper has the name of the function and calls itself.

task: channel_attention
says: recursion
"""


def channel_attention(x, name):
    y = channel_attention(x, name + "_inner")
    return layers.Multiply()([x, y])
