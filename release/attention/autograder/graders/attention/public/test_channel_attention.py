"""Public checks of channel attention: shape, the range of the gate, names."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import expect
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.properties import expect_names
from autograder.graders.attention.roles import plant
from autograder.layer import Layer

SHAPES = ((7, 5, 8), (4, 6, 4), (3, 5, 21))


@pytest.mark.points(3)
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


@pytest.mark.points(3)
def test_gate_range(layer: Layer, rng: np.random.Generator) -> None:
    """The gate lies between 0 and 1 and is the same at every position."""
    shape = SHAPES[0]
    model = layer.build(shape)
    x = feature_maps(rng, 3, shape, positive=True)
    for _ in range(8):  # a hidden layer of one or two units may be dead from a planting
        plant(model, rng)
        gate = model.like(x) / x
        low, high = float(gate.min()), float(gate.max())
        expect(
            low > 0 and high < 1,
            f"the gate, output divided by input, runs from {low:.3g} to {high:.3g}; "
            "expected strictly between 0 and 1.",
            "A sigmoid gives numbers between 0 and 1; nothing is added after the product.",
        )
        spread = float(gate.std(axis=(1, 2)).max())
        expect(
            spread < 1e-3,
            f"within one channel the gate varies over the positions (standard deviation "
            f"{spread:.2g}, expected 0).",
            "Average over height and width first: the two layers see one number per channel.",
        )
        if gate.mean(axis=(1, 2)).std(axis=1).max() > 1e-4:
            return
    expect(
        False,
        "the gate is the same for all channels, expected one number per channel.",
        "Average over height and width, not over the channels; the last layer has C outputs.",
    )


@pytest.mark.points(1)
def test_names(layer: Layer) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, SHAPES[0])
