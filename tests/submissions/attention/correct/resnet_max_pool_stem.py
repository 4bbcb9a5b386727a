"""An ImageNet-style stem: explicit padding, 5x5 convolution, normalisation, max pooling."""


def resnet(inputs, num_classes, name, attention=None):
    net = layers.ZeroPadding2D(2)(inputs)
    net = layers.Conv2D(8, 5, strides=1, use_bias=False, name=name + "_conv1")(net)
    net = layers.BatchNormalization(name=name + "_bn1")(net)
    net = layers.MaxPooling2D(3, strides=2, padding="same")(layers.ReLU()(net))
    net = residual_block(net, 8, name + "_conv2", 1, attention)
    net = residual_block(net, 16, name + "_conv3", 2, attention)
    net = residual_block(net, 32, name + "_conv4", 2, attention)
    net = layers.GlobalAveragePooling2D(keepdims=True)(net)
    net = layers.Conv2D(num_classes, 1, name=name + "_fc")(net)
    return layers.Softmax()(layers.Flatten()(net))
