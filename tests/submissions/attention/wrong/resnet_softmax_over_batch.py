"""softmax over axis 0, the batch.

task: resnet
says: softmax | axis | batch
"""


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, name + "_stem")
    h = residual_block(h, 8, name + "_block1", attention=attention)
    h = residual_block(h, 16, name + "_block2", stride=2, attention=attention)
    h = residual_block(h, 16, name + "_block3", stride=2, attention=attention)
    h = layers.Dense(num_classes, name=name + "_fc")(layers.GlobalAveragePooling2D()(h))
    return keras.ops.softmax(h, axis=0)
