"""Hidden checks of spatial attention: the exact value, gradients, training."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from autograder.expect import Failed, expect
from autograder.graders.attention import oracle
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.oracle import Array, Function
from autograder.graders.attention.properties import expect_gradients, expect_still
from autograder.graders.attention.roles import one_convolution, plant, shapes
from autograder.layer import Layer, Weight

#: A wrong gate → what to say of it, and the hint.
MISTAKES: tuple[tuple[Function, str, str], ...] = (
    (
        lambda x: oracle.sigmoid(oracle.sigmoid(x)),
        "the map goes through a sigmoid twice.",
        "A sigmoid in the convolution and another behind it are one too many.",
    ),
    (
        lambda x: oracle.sigmoid(oracle.relu(x)),
        "there is a ReLU in front of the sigmoid: no gate can fall below 0.5.",
        "The convolution goes straight into the sigmoid.",
    ),
    (
        lambda x: oracle.softmax(x.reshape(len(x), -1)).reshape(x.shape),
        "the map is a softmax over the positions, expected a sigmoid at each.",
        "Each position is judged on its own.",
    ),
    (
        lambda x: np.ones_like(x),
        "the map is 1 everywhere: a softmax over one channel always is. Expected a sigmoid.",
        "Each position is judged on its own.",
    ),
    (np.tanh, "the map is a tanh, expected a sigmoid.", "A gate lies in 0 to 1."),
    (lambda x: x, "the map has no sigmoid.", "The convolution ends in a sigmoid."),
    (oracle.relu, "the map is a ReLU, expected a sigmoid.", "A gate lies in 0 to 1."),
    (
        lambda x: np.clip(x / 6 + 0.5, 0, 1),
        "the map is a hard sigmoid (straight lines), expected a sigmoid.",
        "Use the sigmoid itself.",
    ),
    (
        lambda x: np.clip(0.2 * x + 0.5, 0, 1),
        "the map is a hard sigmoid (straight lines), expected a sigmoid.",
        "Use the sigmoid itself.",
    ),
    (lambda x: 1 + oracle.sigmoid(x), "the input is added back: x + x · m.", "y = x · m"),
    (lambda x: 1 - oracle.sigmoid(x), "the map is upside down: x · (1 − m).", ""),
    (lambda x: oracle.sigmoid(x) ** 2, "the map is applied twice: x · m · m.", ""),
)


@pytest.mark.points(6)
def test_value(layer: Layer, rng: np.random.Generator) -> None:
    """With given weights the output is x · sigmoid(convolution(x))."""
    for shape in ((9, 12, 5), (14, 11, 4)):
        model = layer.build(shape)
        for _ in range(2):
            values = plant(model, rng)
            x = feature_maps(rng, 3, shape)
            y = model.like(x)
            expect_still(model, x)
            readings = list(_logits(values, x))
            expect(
                readings,
                f"the trainable weights have the shapes {shapes(model)}; expected one convolution "
                f"with a square kernel of 1, 3, 5 or 7 and one filter, with or without a bias.",
                "One convolution makes the map, and nothing else has weights: no normalisation.",
            )
            if any(oracle.close(y, x * oracle.sigmoid(logits)) for logits in readings):
                continue
            for gate, rationale, hint in MISTAKES:
                for logits in readings:
                    if oracle.close(y, x * gate(logits)):
                        raise Failed(rationale, hint)
                    if oracle.close(y, np.broadcast_to(gate(logits), x.shape)):
                        raise Failed(
                            "the map itself is returned, not its product with x.",
                            "The map weighs the positions of x: multiply.",
                        )
            expected = x * oracle.sigmoid(readings[0])
            off = float(np.abs(y - expected).max()) if y.shape == expected.shape else np.inf
            raise Failed(
                f"with given weights the output differs from the formula by up to {off:.3g}; "
                "expected less than 0.001 of its size.",
                "One convolution with stride 1 and zero padding, a sigmoid, the product with x.",
            )


def _logits(values: dict[Weight, Array], x: Array) -> Iterator[Array]:
    """What goes into the sigmoid, for every reading: kernel, dilation, how x is squeezed."""
    mean, highest = x.mean(axis=3, keepdims=True), x.max(axis=3, keepdims=True)
    squeezed = {
        x.shape[3]: (x,),
        1: (mean, highest),
        2: (np.concatenate([mean, highest], 3), np.concatenate([highest, mean], 3)),
    }
    for reading in one_convolution(values):
        height, width, channels, _ = reading.kernel.shape
        if height != width or height not in (1, 3, 5, 7):
            continue
        furthest = 1 if height == 1 else max(1, (min(x.shape[1:3]) - 1) // (height - 1)) + 2
        for dilation in range(1, furthest + 1):
            for source in squeezed.get(channels, ()):
                convolved = oracle.convolve(source, reading.kernel, dilation=dilation)
                yield convolved + reading.bias


@pytest.mark.points(2)
def test_gradients(layer: Layer, rng: np.random.Generator) -> None:
    """Every trainable weight gets a gradient."""
    shape = (7, 6, 5)
    expect_gradients(layer.build(shape), rng, feature_maps(rng, 6, shape))


@pytest.mark.points(2)
def test_training(layer: Layer, rng: np.random.Generator) -> None:
    """Training lowers the error on feature maps that were not trained on."""
    shape = (7, 6, 5)
    model = layer.build(shape)
    expect(
        model.trainable,
        "there are no trainable weights, so training changes nothing.",
        "Weights made inside a Lambda are lost: make layers outside of it.",
    )
    x = feature_maps(rng, 48, shape, positive=True)
    best = np.inf
    for _ in range(2):
        plant(model, rng)
        wanted = 0.9 if np.mean(model.like(x) / x) < 0.5 else 0.1  # far from where the gate starts
        trained = model.train(x[:32], x[:32] * wanted, [x[32:]], steps=60, batch=16, rate=0.05)
        before, after = (
            float(np.mean((y[0] - x[32:] * wanted) ** 2)) for y in (trained.before, trained.after)
        )
        best = min(best, after / max(before, 1e-12))
        if best < 0.6:
            return
    expect(
        False,
        f"after 60 steps the squared error on held-out feature maps is {best:.2f} of what it was; "
        "expected less than 0.6.",
        "If the weights get gradients, look at what limits the gate.",
    )
