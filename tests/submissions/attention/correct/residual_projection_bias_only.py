"""Projection with a bias and without batch normalisation; addition as an operator."""


def residual_block(x, filter, name, stride=1, attention=None):
    F = layers.Conv2D(filter, 3, stride, padding="same", use_bias=False, name=f"{name}_c1")(x)
    F = layers.BatchNormalization(name=f"{name}_n1")(F)
    F = keras.ops.relu(F)
    F = layers.Conv2D(filter, 3, padding="same", use_bias=False, name=f"{name}_c2")(F)
    F = layers.BatchNormalization(name=f"{name}_n2")(F)
    F = attention(F, f"{name}_attention") if attention else F
    same = tuple(F.shape[1:]) == tuple(x.shape[1:])
    s = x if same else layers.Conv2D(filter, 1, stride, use_bias=True, name=f"{name}_sc")(x)
    return keras.ops.relu(F + s)
