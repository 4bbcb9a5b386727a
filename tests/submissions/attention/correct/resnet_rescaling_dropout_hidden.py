"""Input rescaled, dropout and a hidden layer in the head."""


def resnet(x, num_classes, name, attention=None):
    x = layers.Rescaling(2.0, offset=-1.0)(x)
    x = layers.Conv2D(8, 3, padding="same", activation="relu", name=name + "_c0")(x)
    x = residual_block(x, 8, name + "_b1", attention=attention)
    x = residual_block(x, 16, name + "_b2", stride=2, attention=attention)
    x = residual_block(x, 24, name + "_b3", stride=2, attention=attention)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(0.2)(x)
    x = layers.Dense(24, activation="relu", name=name + "_hidden")(x)
    x = layers.Dense(num_classes, activation="softmax", name=name + "_prob")(x)
    return x
