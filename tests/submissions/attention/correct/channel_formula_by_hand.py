"""ReLU is written as maximum and the sigmoid as 1/(1+exp(-u))."""
from tensorflow.keras import ops


def relu(a):
    return ops.maximum(a, 0.0)


def sigmoid(u):
    return 1.0 / (1.0 + ops.exp(-u))


# %%
def channel_attention(x, name):
    c = x.shape[-1]
    squeezed = ops.sum(x, axis=(1, 2)) / (x.shape[1] * x.shape[2])
    u = layers.Dense(c, name=f"{name}_W2")(relu(layers.Dense(c // 2, name=f"{name}_W1")(squeezed)))
    return x * ops.reshape(sigmoid(u), (-1, 1, 1, c))
