"""Global average pooling as AveragePooling2D over the whole 7x7 map."""


def resnet(x, num_classes, name, attention=None):
    a = layers.Conv2D(8, (3, 3), padding='same', name=name + '_conv2d')(x)
    a = layers.LeakyReLU()(a)
    a = residual_block(a, 8, name + '_res_1', stride=2, attention=attention)
    a = residual_block(a, 8, name + '_res_2', stride=1, attention=attention)
    a = residual_block(a, 16, name + '_res_3', stride=2, attention=attention)
    a = residual_block(a, 16, name + '_res_4', stride=1, attention=attention)
    a = layers.AveragePooling2D(a.shape[1])(a)
    a = layers.Flatten()(a)
    return layers.Dense(num_classes, activation='softmax', name=name + '_dense')(a)
