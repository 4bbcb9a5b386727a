"""Hidden checks of the residual block: the exact value, attention, gradients, training."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import Failed, WrongShape, expect
from autograder.graders.attention.hidden import wiring
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.oracle import close
from autograder.graders.attention.properties import (
    expect_gradients,
    expect_no_chance,
    one_learns,
)
from autograder.graders.attention.roles import plant
from autograder.layer import Layer

#: Input shape, filter, stride.
CASES = (((6, 7, 4), 4, 1), ((6, 7, 4), 6, 1), ((8, 6, 4), 6, 2), ((7, 9, 4), 4, 2))


@pytest.mark.points(7)
def test_value(layer: Layer, rng: np.random.Generator) -> None:
    """With given weights the output is relu(F(x) + shortcut(x))."""
    for shape, filters, stride in CASES:
        model = layer.build(shape, filters, stride=stride)
        values = plant(model, rng)
        x = feature_maps(rng, 3, shape)
        y = model(x)
        wanted = (3, -(-shape[0] // stride), -(-shape[1] // stride), filters)
        if y.shape != wanted:
            raise WrongShape(f"the output has shape {y.shape}, expected {wanted}.")
        expect_no_chance(model, x)
        if any(close(y, right) for right in wiring.right(values, x, filters, stride)):
            continue
        for rationale, hint, wrong in wiring.wrong(values, x, filters, stride):
            if close(y, wrong):
                raise Failed(f"with filter={filters}, stride={stride}: {rationale}", hint)
        raise Failed(
            f"with filter={filters}, stride={stride} and given weights the output is not "
            f"relu(F(x) + shortcut(x)). {wiring.inventory(values)}",
            "F: 3×3 convolution with the stride, batch normalisation, ReLU, 3×3 convolution, "
            "batch normalisation. Shortcut: x itself, or a 1×1 convolution with the stride.",
        )


@pytest.mark.points(3)
def test_attention(layer: Layer, rng: np.random.Generator) -> None:
    """`attention` is applied to F(x), before the shortcut is added."""
    shape, filters, stride = CASES[0]
    model = layer.build(shape, filters, stride=stride, attention=True)
    expect(
        model.gates,
        "`attention` was given but never called.",
        "Where attention is not None: F = attention(F, name + '_attention').",
    )
    x = feature_maps(rng, 3, shape)
    model.plant({w: np.zeros(w.shape) for w in model.trainable if "gamma" not in w.kind})
    without_change = model.like(x)  # F(x) = 0: what the shortcut alone gives
    plant(model, rng)
    opened = model(x)
    model.plant({gate: np.zeros(gate.shape) for gate in model.gates})
    shut = model(x)
    halves = {gate: rng.uniform(0.1, 0.9, gate.shape) for gate in model.gates}
    model.plant(halves)
    half = model(x)
    expect(
        max(np.abs(shut - opened).max(), np.abs(half - opened).max()) > 1e-4,
        "`attention` was called, but its result changes nothing in the output.",
        "Go on with what attention returns.",
    )
    off = float(np.abs(shut - without_change).max())
    expect(
        off < 1e-3,
        f"an attention that lets nothing through must leave the shortcut alone; the output "
        f"differs from it by up to {off:.3g}.",
        "attention is applied to the result of the second normalisation, and before the addition.",
    )
    expect(
        len(model.gates) == 1,
        f"`attention` was called {len(model.gates)} times, expected once.",
        "attention is applied to F(x), just before the addition.",
    )
    gate = next(iter(halves.values()))
    seen = (opened > 0) & (shut > 0)  # where the last ReLU hides nothing
    wanted = shut + np.broadcast_to(gate, shut.shape) * (opened - shut)
    off = float(np.abs(np.where(seen, half - wanted, 0)).max())
    expect(
        off < 1e-3,
        f"the output is not relu(attention(F(x)) + shortcut(x)): it differs by up to {off:.3g}.",
        "attention is applied to F(x), once, just before the addition.",
    )
    for shape, filters, stride in CASES[1:3]:
        model = layer.build(shape, filters, stride=stride, attention=True)
        expect(
            model.gates,
            f"with filter={filters} and stride={stride} `attention` is never called.",
            "attention does not depend on the shortcut's form.",
        )


@pytest.mark.points(1)
def test_gradients(layer: Layer, rng: np.random.Generator) -> None:
    """Every trainable weight gets a gradient."""
    shape, filters, stride = CASES[2]
    model = layer.build(shape, filters, stride=stride)
    expect_gradients(model, rng, feature_maps(rng, 6, shape))


@pytest.mark.points(2)
def test_training(layer: Layer, rng: np.random.Generator) -> None:
    """Training lowers the error on feature maps that were not trained on."""
    shape = (8, 8, 4)
    model = layer.build(shape, 4)
    expect(
        model.trainable,
        "there are no trainable weights, so training changes nothing.",
        "Weights made inside a Lambda are lost: make layers outside of it.",
    )
    x = feature_maps(rng, 64, shape)
    # What is to be learned: the input, less its mean in one half of the channels.
    target = np.maximum(x - x.mean(axis=(1, 2), keepdims=True) * np.array([0, 0, 1, 1]), 0)

    def once(steps: int, rate: float) -> None:
        plant(model, rng)
        trained = model.train(x[:48], target[:48], [x[48:]], steps=steps, batch=24, rate=rate)
        before, after = (
            float(np.mean((y[0] - target[48:]) ** 2)) for y in (trained.before, trained.after)
        )
        expect(
            after < 0.7 * before,
            f"after {steps} steps the squared error on held-out feature maps is {after:.3f}, "
            f"before it was {before:.3f}; expected less than 0.7 of it.",
            "If every weight gets a gradient, look at the order of the layers.",
        )

    one_learns(once, steps=80, rate=0.03)
