"""The 1x1, 3x3, 1x1 bottleneck of ResNet-50.

task: residual_block
says: 3x3 | 3×3 | kernel
"""


def residual_block(x, filter, name, stride=1, attention=None):
    plan = [(max(filter // 4, 1), 1, stride), (max(filter // 4, 1), 3, 1), (filter, 1, 1)]
    y = x
    for i, (f, k, s) in enumerate(plan):
        y = layers.Conv2D(f, k, strides=s, padding="same", name=f"{name}_{i}_conv")(y)
        y = layers.BatchNormalization(name=f"{name}_{i}_bn")(y)
        if i < 2:
            y = layers.ReLU()(y)
    if attention is not None:
        y = attention(y, name + "_att")
    if stride != 1 or x.shape[-1] != filter:
        x = layers.Conv2D(filter, 1, strides=stride, name=name + "_s_conv")(x)
    return layers.ReLU()(layers.Add()([x, y]))
