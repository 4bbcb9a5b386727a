"""Images for graders: feature maps with structure, and drawn garments."""

from __future__ import annotations

import numpy as np

from autograder.garments import draw
from autograder.graders.attention.oracle import Array


def feature_maps(
    rng: np.random.Generator, batch: int, shape: tuple[int, ...], positive: bool = False
) -> Array:
    """(batch,H,W,C) with different means per image and channel; float32-exact.

    With both signs, or all in 0.2..1.8 where a gate is to be read off as y/x.
    """
    height, width, channels = shape
    noise = rng.normal(0, 0.5, (batch, height, width, channels))
    offset = rng.normal(0, 1.0, (batch, 1, 1, channels))
    x = noise + offset
    if positive:
        x = 1 + 0.8 * np.tanh(x)
    return x.astype(np.float32).astype(np.float64)


def garments(count: int, seed: int) -> tuple[Array, Array]:
    """Drawn garments (count,28,28,1) in 0..1 and their classes (count,)."""
    images, classes = draw(count, seed)
    return images[..., None] / 255.0, classes.astype(np.float64)
