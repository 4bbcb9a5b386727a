"""log_softmax, as in PyTorch.

task: resnet
says: softmax | probabilit
"""


def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    h = residual_block(h, 8, name + "_r1", attention=attention)
    h = residual_block(h, 16, name + "_r2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_r3", stride=2, attention=attention)
    h = layers.GlobalAveragePooling2D()(h)
    return keras.ops.log_softmax(layers.Dense(num_classes, name=name + "_fc")(h))
