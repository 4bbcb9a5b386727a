"""The network is an object; its settings stand in a dataclass."""
from dataclasses import dataclass


@dataclass
class ResNet:
    widths: tuple = (8, 16, 16)
    strides: tuple = (2, 1, 2)

    def __call__(self, x, num_classes, name, attention=None):
        h = autoencoder_block(x, self.widths[0], name + "_stem")
        for i, (w, s) in enumerate(zip(self.widths, self.strides)):
            h = residual_block(h, w, name + "_" + "abc"[i], s, attention=attention)
        h = layers.GlobalAveragePooling2D()(h)
        return layers.Dense(num_classes, activation="softmax", name=name + "_softmax")(h)


# %%
resnet = ResNet()
