"""A plain convolutional network; residual_block is not used.

task: resnet
says: residual_block | residual | blocks
"""


def resnet(x, num_classes, name, attention=None):
    for i, f in enumerate((8, 16, 16)):
        x = autoencoder_block(x, f, f"{name}_block{i}")
        if attention is not None:
            x = attention(x, f"{name}_att{i}")
        x = layers.MaxPooling2D()(x)
    x = layers.GlobalAveragePooling2D()(x)
    return layers.Dense(num_classes, activation="softmax", name=f"{name}_fc")(x)
