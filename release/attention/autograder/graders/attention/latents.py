"""Latents: what a decoder is fed with, made by the judge from images."""

from __future__ import annotations

import numpy as np

from autograder.errors import LimitReached, StudentError
from autograder.graders.attention.oracle import Array
from autograder.layer import Layer

IMAGE = (28, 28, 1)

#: Shapes of latents that decoders are usually written for, tried where the encoder failed.
USUAL: tuple[tuple[int, ...], ...] = (
    (7, 7, 4), (7, 7, 1), (7, 7, 2), (7, 7, 3), (32,), (64,), (16,), (128,), (196,), (49,), (10,),
    (14, 14, 1), (4, 4, 8), (4, 4, 4), (4, 4, 12), (3, 3, 16), (2, 2, 32), (1, 1, 64), (1, 1, 32),
    (8,), (20,), (24,), (48,), (96,), (100,), (50,), (7, 4), (7, 28), (49, 4),
)  # fmt: skip


def latent_shape(decoder: Layer, encoder: Layer) -> tuple[int, ...]:
    """The shape that the student's encoder gives, without the batch.

    Where the encoder cannot be built or its shape is open, the first usual shape
    that the decoder turns into an image; if none, the last error is the decoder's own.
    """
    try:
        shape = encoder.build(IMAGE).output_shape[1:]
        if shape and all(size for size in shape):
            return tuple(size for size in shape if size)
    except (StudentError, LimitReached):
        pass
    for usual in USUAL:
        try:
            if decoder.build(usual).output_shape == (None, *IMAGE):
                return usual
        except StudentError:
            continue
    return USUAL[0]


def layouts(shape: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """How a latent may lie over the image, as (rows, columns, values per cell), likeliest first.

    A map (h,w,c) says so itself. A vector may be a flattened map, so its values are
    dealt to the grids that decoders reshape to; the last layout is the whole image.
    """
    if len(shape) == 3:
        return [(shape[0], shape[1], shape[2])]
    size = int(np.prod(shape))
    grids = [g for g in (7, 14, 4, 3, 2) if size % (g * g) == 0]
    return [*((g, g, size // (g * g)) for g in grids[:2]), (1, 1, size)]


def latents(
    images: Array, shape: tuple[int, ...], layout: tuple[int, int, int] | None = None
) -> Array:
    """Images (N,28,28,1) as latents (N, *shape): the lowest cosine waves of each cell.

    Every value has mean 0 and standard deviation about 1 over the images.
    """
    rows, columns, count = layout or layouts(shape)[0]
    cells = np.zeros((len(images), rows, columns, count))
    for i in range(rows):
        for j in range(columns):
            top, bottom = 28 * i // rows, -(-28 * (i + 1) // rows)
            left, right = 28 * j // columns, -(-28 * (j + 1) // columns)
            cells[:, i, j] = _waves(images[:, top:bottom, left:right, 0], count)
    cells = (cells - cells.mean(axis=0)) / (cells.std(axis=0) + 0.05)
    z: Array = cells.reshape(len(images), *shape).astype(np.float32).astype(np.float64)
    return z


def _waves(patch: Array, count: int) -> Array:
    """The `count` lowest coefficients (N, count) of the 2-D cosine transform (DCT-II)."""
    _, height, width = patch.shape
    order = sorted((k + m, k, m) for k in range(28) for m in range(28))[:count]
    across = np.cos(np.pi * np.outer(np.arange(28), np.arange(width) + 0.5) / width)
    down = np.cos(np.pi * np.outer(np.arange(28), np.arange(height) + 0.5) / height)
    return np.stack(
        [np.einsum("nhw,h,w->n", patch, down[k], across[m]) for _, k, m in order], axis=1
    )
