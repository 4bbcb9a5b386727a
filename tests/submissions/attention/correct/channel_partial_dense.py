"""Channel attention with functools.partial for the two Dense layers."""
from functools import partial

FC = partial(layers.Dense, use_bias=False, kernel_initializer="he_normal")


def channel_attention(x, name):
    c = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    for units, act, tag in [(max(c // 4, 1), "relu", "w1"), (c, "sigmoid", "w2")]:
        s = FC(units, activation=act, name="_".join([name, tag]))(s)
    return x * layers.Reshape([1, 1, c])(s)
