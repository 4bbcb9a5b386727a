"""The blocks are stacked by a recursive function."""


def stack(x, plan, name, attention):
    if not plan:
        return x
    (f, s), *rest = plan
    return stack(residual_block(x, f, f"{name}_{len(rest)}", s, attention), rest, name, attention)


def resnet(x, num_classes, name, attention=None):
    x = layers.Conv2D(6, 3, padding="same", activation="relu", name=f"{name}_stem")(x)
    x = stack(x, [(6, 1), (12, 2), (12, 1), (24, 2), (24, 1)], f"{name}_stack", attention)
    return layers.Dense(num_classes, activation="softmax", name=f"{name}_y")(layers.GlobalAveragePooling2D()(x))
