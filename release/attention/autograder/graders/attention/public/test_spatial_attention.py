"""Public checks of spatial attention: shape, the range of the gate, names."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import expect
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.properties import expect_names
from autograder.graders.attention.roles import plant
from autograder.layer import Layer

SHAPES = ((7, 9, 5), (8, 6, 4), (11, 10, 3))


@pytest.mark.points(2)
def test_shape(layer: Layer, rng: np.random.Generator) -> None:
    """The output has the shape of the input, for every size and batch."""
    for shape in SHAPES:
        model = layer.build(shape)
        expect(
            not model.unchanged,
            "the function returns its input unchanged.",
            "Return the product of x and the gate.",
        )
        for batch in (1, 3, shape[1]):
            x = feature_maps(rng, batch, shape)
            model.like(x)


@pytest.mark.points(2)
def test_gate_range(layer: Layer, rng: np.random.Generator) -> None:
    """The gate lies between 0 and 1, is the same for all channels and depends on the place."""
    shape = SHAPES[0]
    model = layer.build(shape)
    plant(model, rng)
    x = feature_maps(rng, 3, shape, positive=True)
    gate = model.like(x) / x
    low, high = float(gate.min()), float(gate.max())
    expect(
        low > 0 and high < 1,
        f"the gate, output divided by input, runs from {low:.3g} to {high:.3g}; "
        "expected strictly between 0 and 1.",
        "A sigmoid gives numbers between 0 and 1; nothing is added after the product.",
    )
    spread = float(gate.std(axis=3).max())
    expect(
        spread < 1e-3,
        f"at one place the gate differs between channels (standard deviation {spread:.2g}, "
        "expected 0).",
        "The convolution has one filter: one map serves all channels.",
    )
    spread = float(gate.mean(axis=3).std(axis=(1, 2)).min())
    expect(
        spread > 1e-6,
        "the gate is the same at every position, expected one number per position.",
        "Do not pool over height and width: the map must know where it is.",
    )


@pytest.mark.points(1)
def test_names(layer: Layer) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, SHAPES[0])
