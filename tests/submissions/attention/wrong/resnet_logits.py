"""The logits are returned, without a softmax.

task: resnet
says: softmax | probabilit
"""


def resnet(x, num_classes, name, attention=None):
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_stem")(x)
    x = residual_block(x, 8, name + "_b1", attention=attention)
    x = residual_block(x, 16, name + "_b2", stride=2, attention=attention)
    x = residual_block(x, 16, name + "_b3", stride=2, attention=attention)
    x = layers.GlobalAveragePooling2D()(x)
    return layers.Dense(num_classes, name=name + "_logits")(x)
