"""residual_block is called through a wrapper that counts and names."""
counter = {"n": 0}


def next_block(x, filter, name, attention, **kw):
    counter["n"] += 1
    return residual_block(x=x, filter=filter, name=f"{name}_n{counter['n']}", attention=attention, **kw)


def resnet(x, num_classes, name, attention=None):
    v = autoencoder_block(x, 8, f"{name}_head")
    v = next_block(v, 8, name, attention)
    v = next_block(v, 16, name, attention, stride=2)
    v = next_block(v, 16, name, attention, stride=2)
    v = layers.Dropout(0.1)(layers.GlobalAveragePooling2D()(v))
    return layers.Dense(num_classes, activation="softmax", name=f"{name}_tail")(v)
