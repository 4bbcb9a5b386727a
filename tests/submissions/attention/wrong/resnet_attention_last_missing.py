"""The last of four blocks does not get the attention.

task: resnet
says: attention | every
"""
plan = [(8, 1), (8, 2), (16, 1)]


def resnet(x, num_classes, name, attention=None):
    v = autoencoder_block(x, 8, f'{name}_stem')
    for i, (f, s) in enumerate(plan):
        v = residual_block(v, f, f'{name}_rb{i}', s, attention)
    v = residual_block(v, 16, f'{name}_last', 2)
    v = layers.GlobalAveragePooling2D()(v)
    return layers.Dense(num_classes, activation='softmax', name=f'{name}_p')(v)
