"""The layers have weight decay and a constraint, which change nothing about the formula."""
from tensorflow.keras.regularizers import l2


def channel_attention(x, name):
    c = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(c // 2, kernel_regularizer=l2(1e-4), activation="relu", name=f"{name}_fc1")(s)
    s = layers.Dense(c, kernel_regularizer=l2(1e-4), name=f"{name}_fc2")(s)
    s = layers.Activation("sigmoid", name=f"{name}_gate")(s)
    s = layers.Reshape((1, 1, c), name=f"{name}_reshape")(s)
    return layers.Multiply(name=f"{name}_out")([x, s])
