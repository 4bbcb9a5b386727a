"""softmax over the positions of the class maps, then the mean: always 1/(H*W).

task: resnet
says: softmax | probabilit | sum
"""


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, name + "_stem")
    for i, s in enumerate((1, 2, 2)):
        h = residual_block(h, 8, f"{name}_block{i}", stride=s, attention=attention)
    maps = layers.Conv2D(num_classes, 1, name=name + "_maps")(h)
    maps = layers.Softmax(axis=(1, 2))(maps)
    return layers.GlobalAveragePooling2D()(maps)
