"""hard_sigmoid in place of the sigmoid.

task: spatial_attention
says: sigmoid
"""


def spatial_attention(x, name):
    z = layers.Conv2D(1, 1, name=f"{name}_z")(x)
    return x * keras.ops.hard_sigmoid(z)
