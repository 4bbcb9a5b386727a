"""channel_attention is handed to the blocks whatever attention says.

task: resnet
says: attention
"""


def resnet(x, num_classes, name, attention=None):
    h = autoencoder_block(x, 8, name + "_stem")
    h = residual_block(h, 8, name + "_block1", attention=channel_attention)
    h = residual_block(h, 16, name + "_block2", stride=2, attention=channel_attention)
    h = residual_block(h, 16, name + "_block3", stride=2, attention=channel_attention)
    h = layers.GlobalAveragePooling2D()(h)
    return layers.Dense(num_classes, activation="softmax", name=name + "_fc")(h)
