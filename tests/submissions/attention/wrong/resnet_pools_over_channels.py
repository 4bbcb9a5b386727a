"""The mean is taken over the channels, and the map is flattened.

task: resnet
says: average | pool
"""


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, name + "_in")
    for i, s in enumerate((1, 2, 2)):
        h = residual_block(h, 16, name + "_res%d" % i, stride=s, attention=attention)
    h = keras.ops.mean(h, axis=-1)
    return layers.Dense(num_classes, "softmax", name=name + "_out")(layers.Flatten()(h))
