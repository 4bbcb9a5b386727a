"""The function itself is a functools.partial with the ratio filled in."""
import functools


def se_block(x, name, ratio):
    nf = x.shape[-1]
    v = layers.GlobalAveragePooling2D()(x)
    v = layers.Dense(-(-nf // ratio), activation="relu", name=name + "/fc1".replace("/", "_"))(v)
    v = layers.Dense(nf, activation="sigmoid", name=name + "_fc2")(v)
    return layers.multiply([x, layers.Reshape((1, 1, nf))(v)])


channel_attention = functools.partial(se_block, ratio=8)
