"""A 1x1 convolution makes a map per class, which are averaged and then put through softmax."""


def resnet(x, num_classes, name, attention=None):
    t = layers.Conv2D(8, 3, padding='same', activation='relu', name=f'{name}_stem')(x)
    t = residual_block(t, 8, f'{name}_one', stride=2, attention=attention)
    t = residual_block(t, 16, f'{name}_two', attention=attention)
    t = residual_block(t, 16, f'{name}_three', attention=attention)
    maps = layers.Conv2D(num_classes, 1, name=f'{name}_maps')(t)
    return keras.ops.softmax(layers.GlobalAveragePooling2D()(maps), axis=-1)
