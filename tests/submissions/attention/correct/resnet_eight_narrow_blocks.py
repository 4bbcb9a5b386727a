"""Eight blocks of eight channels; stride 2 at the second and the fifth."""


def resnet(x, num_classes, name, attention=None):
    strides = dict.fromkeys(range(8), 1) | {1: 2, 4: 2}
    out = layers.Conv2D(8, 3, padding="same", name=f"{name}_conv")(x)
    for n, s in strides.items():
        out = residual_block(out, filter=8, name=f"{name}_block{n:02d}", stride=s, attention=attention)
    out = keras.ops.mean(out, axis=[1, 2])
    out = layers.Dense(num_classes, name=f"{name}_linear")(out)
    return keras.activations.softmax(out)
