"""Channel attention gets its multiplication from a decorator."""
import functools


def gated(fn):
    @functools.wraps(fn)
    def wrapper(x, name):
        return layers.Multiply(name=name + "_apply")([x, fn(x, name)])
    return wrapper


# %%
@gated
def channel_attention(x, name):
    """returns the gate (N,1,1,C); the decorator multiplies"""
    c = x.shape[-1]
    g = layers.GlobalAveragePooling2D(keepdims=True)(x)
    g = layers.Conv2D(c // 2, (1, 1), activation="relu", name=name + "_c1")(g)
    return layers.Conv2D(c, (1, 1), activation="sigmoid", name=name + "_c2")(g)
