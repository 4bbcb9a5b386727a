"""A sigmoid per class in place of the softmax.

task: resnet
says: softmax | probabilit | sum
"""


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, f"{name}_stem")
    for i, s in enumerate([1, 2, 2]):
        h = residual_block(h, 8 * s, f"{name}_res{i}", stride=s, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="sigmoid", name=f"{name}_out")(h)
