"""The stem and the classifier are frozen.

task: resnet
says: trainable | frozen | gradient
"""


def resnet(x, num_classes, name, attention=None):
    stem = layers.Conv2D(8, 3, padding="same", activation="relu", trainable=False, name=name + "_stem")
    head = layers.Dense(num_classes, activation="softmax", trainable=False, name=name + "_head")
    h = stem(x)
    h = residual_block(h, 8, name + "_r1", attention=attention)
    h = residual_block(h, 16, name + "_r2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_r3", stride=2, attention=attention)
    return head(layers.GlobalAveragePooling2D()(h))
