"""A helper makes a stage of two blocks; six blocks in three stages."""


def stage(h, filter, name, stride, attention, n=2):
    h = residual_block(h, filter, f"{name}_0", stride=stride, attention=attention)
    for k in range(1, n):
        h = residual_block(h, filter, f"{name}_{k}", attention=attention)
    return h


# %%
def resnet(x, num_classes, name, attention=None):
    h = layers.Conv2D(8, 3, padding="same", use_bias=False, name=f"{name}_conv0")(x)
    h = layers.BatchNormalization(name=f"{name}_bn0")(h)
    h = layers.ReLU(name=f"{name}_relu0")(h)
    for k, (f, s) in enumerate(zip([8, 12, 16], [1, 2, 2])):
        h = stage(h, f, f"{name}_stage{k}", s, attention)
    h = layers.GlobalAveragePooling2D(name=f"{name}_pool")(h)
    return layers.Dense(num_classes, "softmax", name=f"{name}_probs")(h)
