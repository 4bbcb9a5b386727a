"""The classifier starts at zero, so every class starts equally likely."""


def resnet(x, num_classes, name, attention=None):
    p = layers.Conv2D(8, 3, padding="same", name=name + "_first")(x)
    p = residual_block(p, 16, name + "_A", 2, attention=attention)
    p = residual_block(p, 16, name + "_B", 1, attention=attention)
    p = residual_block(p, 32, name + "_C", 2, attention=attention)
    p = layers.GlobalAveragePooling2D(name=name + "_avg")(p)
    return layers.Dense(num_classes, kernel_initializer="zeros", activation=tf.nn.softmax, name=name + "_cls")(p)
