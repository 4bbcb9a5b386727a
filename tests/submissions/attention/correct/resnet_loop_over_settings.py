"""Four blocks made in a loop over (filter, stride), all arguments positional."""
BLOCKS = [(8, 1), (8, 2), (16, 1), (16, 2)]


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, name + "_stem")
    for i, (f, s) in enumerate(BLOCKS):
        h = residual_block(h, f, f"{name}_res{i}", s, attention)
    h = layers.GlobalAveragePooling2D()(h)
    h = layers.Dense(num_classes, name=f"{name}_logits")(h)
    return layers.Softmax(name=f"{name}_softmax")(h)
