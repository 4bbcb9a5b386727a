"""The blocks start straight on the picture.

task: resnet
says: stem | convolution
"""


def resnet(x, num_classes, name, attention=None):
    h = residual_block(x, 8, name + "_b1", attention=attention)
    h = residual_block(h, 16, name + "_b2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_b3", stride=2, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
