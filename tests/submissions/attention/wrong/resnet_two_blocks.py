"""Two residual blocks only.

task: resnet
says: three | blocks
"""


def resnet(x, num_classes, name, attention=None):
    t = autoencoder_block(x, 8, name + "_stem")
    t = residual_block(t, 8, name + "_res1", attention=attention)
    t = residual_block(t, 16, name + "_res2", stride=2, attention=attention)
    t = layers.GlobalAveragePooling2D()(t)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(t)
