"""All six functions with keras.ops and one helper per kind of layer."""
from keras import ops


def conv(x, n, k, name, s=1):
    return layers.Conv2D(n, k, strides=s, padding="same", name=name)(x)


def norm(x, name):
    return layers.BatchNormalization(name=name)(x)


# %%
def channel_attention(x, name):
    s = conv(ops.mean(x, (1, 2), keepdims=True), x.shape[-1] // 2, 1, name + "_w1")
    return x * ops.sigmoid(conv(ops.relu(s), x.shape[-1], 1, name + "_w2"))


def spatial_attention(x, name):
    two = ops.concatenate([ops.max(x, -1, keepdims=True), ops.mean(x, -1, keepdims=True)], axis=-1)
    return x * ops.sigmoid(conv(two, 1, 7, name + "_w"))


# %%
def encoder(x, name, attention=None):
    att = attention or (lambda x, name: x)
    x = ops.relu(norm(conv(x, 8, 3, name + "_w1", 2), name + "_n1"))
    x = att(x, name + "_att")
    return conv(x, 3, 3, name + "_w2", 2)


def decoder(z, name, attention=None):
    att = attention or (lambda x, name: x)
    z = ops.relu(norm(conv(z, 16, 3, name + "_w1"), name + "_n1"))
    z = ops.repeat(ops.repeat(att(z, name + "_att"), 4, axis=1), 4, axis=2)
    return ops.sigmoid(conv(z, 1, 5, name + "_w2"))


# %%
def residual_block(x, filter, name, stride=1, attention=None):
    att = attention or (lambda x, name: x)
    f = ops.relu(norm(conv(x, filter, 3, name + "_w1", stride), name + "_n1"))
    f = att(norm(conv(f, filter, 3, name + "_w2"), name + "_n2"), name + "_att")
    same = stride == 1 and filter == x.shape[-1]
    return ops.relu(f + (x if same else norm(conv(x, filter, 1, name + "_w3", stride), name + "_n3")))


def resnet(x, num_classes, name, attention=None):
    x = ops.relu(conv(x, 8, 3, name + "_w0"))
    for i, f in enumerate([8, 12, 16]):
        x = residual_block(x, f, f"{name}_r{i}", 1 + (i > 0), attention)
    return ops.softmax(layers.Dense(num_classes, name=name + "_fc")(ops.mean(x, (1, 2))))
