"""Public checks of the ResNet: probabilities, its blocks, names."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import IMAGE
from autograder.graders.attention.properties import expect_names
from autograder.graders.attention.roles import plant
from autograder.layer import Call, Layer


@pytest.mark.points(3)
def test_probabilities(layer: Layer, rng: np.random.Generator) -> None:
    """An image becomes num_classes probabilities: between 0 and 1, with the sum 1."""
    images, _ = garments(5, seed=int(rng.integers(2**31)))
    for classes in (10, 7):
        model = layer.build(IMAGE, classes)
        for batch in (1, 3, 5):
            y = model(images[:batch])
            expect(
                y.shape == (batch, classes),
                f"with num_classes={classes} a batch of {batch} images comes out as {y.shape}, "
                f"expected {(batch, classes)}.",
                "The last layer has num_classes outputs, after pooling over height and width.",
            )
        # Large weights before the softmax make some probability come close to 1; a second
        # softmax would hold it under e / (e + num_classes − 1).
        last = [w for w in model.trainable if len(w.shape) >= 2 and w.shape[-1] == classes]
        values = plant(model, rng)
        highest = 0.0
        for scale in (1, 4, 16, 64):
            if highest > 0.5:
                break  # larger weights would only overflow a softmax written out by hand
            model.plant({w: scale * values[w] for w in last})
            y = model(images)
            low, high = float(y.min()), float(y.max())
            expect(
                low >= 0 and high <= 1 + 1e-4,
                f"the outputs run from {low:.3g} to {high:.3g}, expected probabilities.",
                "End in a softmax.",
            )
            total = y.sum(axis=1)
            expect(
                np.abs(total - 1).max() < 1e-3,
                f"an image's outputs add up to {float(total.min()):.3g} to "
                f"{float(total.max()):.3g}, expected 1.",
                "End in a softmax over the classes.",
            )
            highest = max(highest, high)
        expect(
            not last or highest > 0.5,
            f"even with large weights no probability is above {highest:.2f}; expected close to 1.",
            "Is the softmax applied twice, or is something squeezed in front of it?",
        )


@pytest.mark.points(2)
def test_blocks(layer: Layer) -> None:
    """After a stem there are at least three residual blocks, one of them with stride 2."""
    called = layer.build(IMAGE, 10).calls["residual_block"]
    calls = [call for call in called if call.used]
    expect(
        len(calls) >= 3,
        f"residual_block is called {len(called)} times, and the results of {len(calls)} calls are "
        "on the way to the output; expected at least three blocks in a chain.",
        "Stack at least three residual blocks, each on what the one before returned.",
    )
    heights = [
        (x[1], call.output_shape[1])
        for call in calls
        if len(x := _input_shape(call)) == 4 == len(call.output_shape)
    ]
    expect(
        not heights or any(after != before for before, after in heights),
        f"no residual block makes its maps smaller (heights {[after for _, after in heights]}); "
        "expected at least one with stride 2.",
        "A stride of 2 halves height and width.",
    )
    expect(
        _input_shape(calls[0])[-1:] != [1],
        "the first residual block works on the image itself (1 channel).",
        "A convolution comes first, the stem: it makes feature maps out of the image.",
    )


def _input_shape(call: Call) -> list[int | None]:
    """The shape of the tensor that a block was called on; empty if it cannot be told."""
    x = call.arguments.get("x")
    return list(x.get("shape", [])) if isinstance(x, dict) else []


@pytest.mark.points(1)
def test_names(layer: Layer) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, IMAGE, 10)
