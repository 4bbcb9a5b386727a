"""Public checks of the residual block: shape, the identity it starts from, names."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import Failed, WrongShape, expect
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.properties import expect_names
from autograder.layer import Layer

#: Input shape, filter, stride.
CASES = (((8, 6, 4), 4, 1), ((8, 6, 4), 7, 1), ((8, 6, 4), 8, 2), ((7, 9, 5), 5, 2))


@pytest.mark.points(3)
def test_shape(layer: Layer, rng: np.random.Generator) -> None:
    """(N,H,W,C) becomes (N,⌈H/stride⌉,⌈W/stride⌉,filter), for every size and batch."""
    for shape, filters, stride in CASES:
        model = layer.build(shape, filters, stride=stride)
        expect(
            not model.unchanged,
            "the function returns its input unchanged.",
            "Return relu(F(x) + shortcut(x)).",
        )
        wanted = (-(-shape[0] // stride), -(-shape[1] // stride), filters)
        for batch in (1, 3):
            y = model(feature_maps(rng, batch, shape))
            if y.shape != (batch, *wanted):
                raise WrongShape(
                    f"with filter={filters} and stride={stride} a batch of shape "
                    f"{(batch, *shape)} comes out as {y.shape}, expected {(batch, *wanted)}.",
                    "The stride stands in the first convolution and in the shortcut's projection.",
                )


@pytest.mark.points(3)
def test_starts_as_identity(layer: Layer, rng: np.random.Generator) -> None:
    """With F(x) = 0 the block returns relu(x)."""
    shape = (6, 7, 5)
    model = layer.build(shape, shape[-1])
    kernels = [weight for weight in model.trainable if len(weight.shape) >= 2]
    expect(
        kernels,
        "the block has no convolution kernels.",
        "F has two 3×3 convolutions.",
    )
    silent = {w: np.zeros(w.shape) for w in model.trainable if "gamma" not in w.kind}
    model.plant(silent)
    x = feature_maps(rng, 3, shape)
    y = model.like(x)
    if np.abs(y - np.maximum(x, 0)).max() < 1e-3:
        return
    if np.abs(y - x).max() < 1e-3:
        raise Failed(
            "with F(x) = 0 the block returns x, expected relu(x).",
            "A ReLU follows the addition.",
        )
    if np.abs(y).max() < 1e-3:
        raise Failed(
            "with F(x) = 0 the block returns 0, expected relu(x).",
            "Add the shortcut: x itself where the shape stays.",
        )
    off = float(np.abs(y - np.maximum(x, 0)).max())
    raise Failed(
        f"with F(x) = 0 the block differs from relu(x) by up to {off:.3g}, expected 0.",
        "Where the shape stays the shortcut is x itself, added just before the last ReLU.",
    )


@pytest.mark.points(1)
def test_names(layer: Layer) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, (8, 6, 4), 8)
