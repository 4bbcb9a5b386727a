"""Spatial attention is a bound method of an object that remembers the kernel size."""


class Where:
    """Where to look."""

    def __init__(self, size):
        assert size % 2 == 1
        self.size = size

    def attend(self, x, name):
        conv = layers.Conv2D(1, self.size, padding="same", name=f"{name}_where")
        return x * keras.ops.sigmoid(conv(x))


# %%
spatial_attention = Where(3).attend
