"""The softmax is written with exp and sum, minus the maximum."""
from keras import ops


def softmax(u):
    e = ops.exp(u - ops.max(u, axis=-1, keepdims=True))
    return e / ops.sum(e, axis=-1, keepdims=True)


# %%
def resnet(x, num_classes, name, attention=None):
    x = layers.Normalization(mean=0.286, variance=0.125)(x)
    x = layers.Conv2D(8, 3, padding="same", name=name + "_0")(x)
    x = residual_block(x, 8, name + "_1", attention=attention)
    x = residual_block(x, 16, name + "_2", stride=2, attention=attention)
    x = residual_block(x, 16, name + "_3", stride=2, attention=attention)
    x = ops.mean(x, (1, 2))
    return softmax(layers.Dense(num_classes, name=name + "_4")(x))
