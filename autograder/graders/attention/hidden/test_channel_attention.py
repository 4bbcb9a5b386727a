"""Hidden checks of channel attention: the exact value, gradients, training."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import Failed, expect
from autograder.graders.attention import oracle
from autograder.graders.attention.images import feature_maps
from autograder.graders.attention.properties import expect_gradients, expect_still
from autograder.graders.attention.roles import plant, shapes, two_layers
from autograder.layer import Layer

#: One thing changed in the right formula → what to say of it, and the hint.
MISTAKES: tuple[tuple[dict[str, oracle.Function], str, str], ...] = (
    (
        {"squeeze": lambda x: x.max(axis=(1, 2))},
        "the channels are pooled by their maximum, expected their mean.",
        "Use the average over height and width.",
    ),
    (
        {"squeeze": lambda x: x.sum(axis=(1, 2))},
        "the channels are pooled by their sum, expected their mean.",
        "Use the average over height and width.",
    ),
    (
        {"squeeze": lambda x: np.broadcast_to(x.mean(axis=(0, 1, 2)), x.shape[::3])},
        "the mean is taken over the batch too.",
        "Average over height and width only: one image must not see another.",
    ),
    (
        {"squeeze": lambda x: x.mean(axis=1)[:, 0]},
        "the mean is not taken over both height and width.",
        "Average over both axes.",
    ),
    (
        {"middle": lambda x: x},
        "there is no ReLU between the two layers.",
        "Without a nonlinearity two layers are no more than one.",
    ),
    (
        {"middle": lambda x: np.where(x > 0, x, 0.3 * x)},
        "there is a leaky ReLU between the two layers, expected a ReLU.",
        "A ReLU lets nothing through below 0.",
    ),
    (
        {"middle": lambda x: np.where(x > 0, x, 0.2 * x)},
        "there is a leaky ReLU between the two layers, expected a ReLU.",
        "A ReLU lets nothing through below 0.",
    ),
    (
        {"middle": lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0)))},
        "there is an ELU between the two layers, expected a ReLU.",
        "A ReLU lets nothing through below 0.",
    ),
    (
        {"middle": lambda x: x * oracle.sigmoid(x)},
        "there is a swish (SiLU) between the two layers, expected a ReLU.",
        "A ReLU lets nothing through below 0.",
    ),
    (
        {"middle": lambda x: x * oracle.sigmoid(1.702 * x)},
        "there is a GELU between the two layers, expected a ReLU.",
        "A ReLU lets nothing through below 0.",
    ),
    ({"middle": np.tanh}, "there is a tanh between the two layers, expected a ReLU.", ""),
    (
        {"middle": oracle.sigmoid},
        "there is a sigmoid between the two layers, expected a ReLU.",
        "The sigmoid stands at the end only.",
    ),
    (
        {"gate": lambda x: oracle.sigmoid(oracle.sigmoid(x))},
        "the gate goes through a sigmoid twice.",
        "A sigmoid in the second layer and another behind it are one too many.",
    ),
    (
        {"gate": lambda x: oracle.sigmoid(oracle.relu(x))},
        "there is a ReLU in front of the sigmoid: no gate can fall below 0.5.",
        "The ReLU stands between the two layers only.",
    ),
    (
        {"gate": oracle.softmax},
        "the gate is a softmax: the channels compete for one sum of 1. Expected a sigmoid.",
        "Each channel is judged on its own.",
    ),
    ({"gate": np.tanh}, "the gate is a tanh, expected a sigmoid.", "A gate lies in 0 to 1."),
    ({"gate": lambda x: x}, "the gate has no sigmoid.", "The second layer ends in a sigmoid."),
    ({"gate": oracle.relu}, "the gate is a ReLU, expected a sigmoid.", "A gate lies in 0 to 1."),
    (
        {"gate": lambda x: np.clip(x / 6 + 0.5, 0, 1)},
        "the gate is a hard sigmoid (straight lines), expected a sigmoid.",
        "Use the sigmoid itself.",
    ),
    (
        {"gate": lambda x: np.clip(0.2 * x + 0.5, 0, 1)},
        "the gate is a hard sigmoid (straight lines), expected a sigmoid.",
        "Use the sigmoid itself.",
    ),
    ({"gate": lambda x: 1 + oracle.sigmoid(x)}, "the input is added back: x + x · s.", "y = x · s"),
    ({"gate": lambda x: 1 - oracle.sigmoid(x)}, "the gate is upside down: x · (1 − s).", ""),
    ({"gate": lambda x: oracle.sigmoid(x) ** 2}, "the gate is applied twice: x · s · s.", ""),
)


@pytest.mark.points(8)
def test_value(layer: Layer, rng: np.random.Generator) -> None:
    """With given weights the output is x · sigmoid(W2 · relu(W1 · mean(x) + b1) + b2)."""
    for shape in ((7, 5, 8), (4, 6, 20)):
        model = layer.build(shape)
        for _ in range(3):
            values = plant(model, rng)
            x = feature_maps(rng, 3, shape)
            y = model.like(x)
            expect_still(model, x)
            readings = list(two_layers(values, shape[-1]))
            pixels = [w for w in model.trainable if w.shape and w.shape[0] == np.prod(shape)]
            expect(
                not pixels,
                f"a layer sees every pixel ({np.prod(shape)} inputs), expected the mean of each of "
                f"the {shape[-1]} channels.",
                "Average over height and width in place of Flatten.",
            )
            expect(
                readings,
                f"the trainable weights have the shapes {shapes(model)}; expected two fully "
                f"connected layers, {shape[-1]} to h and h to {shape[-1]}, with or without biases.",
                "Two fully connected layers make the gate, without any normalisation.",
            )
            if any(
                oracle.close(y, x * oracle.channel_attention(x, r.w1, r.b1, r.w2, r.b2))
                for r in readings
            ):
                continue
            for changed, rationale, hint in MISTAKES:
                for r in readings:
                    gate = oracle.channel_attention(x, r.w1, r.b1, r.w2, r.b2, **changed)
                    if oracle.close(y, x * gate):
                        raise Failed(rationale, hint)
                    if oracle.close(y, np.broadcast_to(gate, x.shape)):
                        raise Failed(
                            "the gate itself is returned, not its product with x.",
                            "The gate weighs the channels of x: multiply.",
                        )
            r = readings[0]
            expected = x * oracle.channel_attention(x, r.w1, r.b1, r.w2, r.b2)
            off = float(np.abs(y - expected).max()) if y.shape == expected.shape else np.inf
            raise Failed(
                f"with given weights the output differs from the formula by up to {off:.3g}; "
                "expected less than 0.001 of its size.",
                "Follow the formula from left to right: average over H and W, first layer, ReLU, "
                "second layer, sigmoid, product with x.",
            )


@pytest.mark.points(2)
def test_gradients(layer: Layer, rng: np.random.Generator) -> None:
    """Every trainable weight gets a gradient."""
    shape = (6, 5, 12)
    expect_gradients(layer.build(shape), rng, feature_maps(rng, 8, shape))


@pytest.mark.points(3)
def test_training(layer: Layer, rng: np.random.Generator) -> None:
    """Training lowers the error on feature maps that were not trained on."""
    shape = (6, 5, 8)
    model = layer.build(shape)
    expect(
        model.trainable,
        "there are no trainable weights, so training changes nothing.",
        "Weights made inside a Lambda are lost: make layers outside of it.",
    )
    x = feature_maps(rng, 48, shape, positive=True)
    keep = np.where(np.arange(shape[-1]) % 2, 0.9, 0.15)  # what a trained gate should do
    best = np.inf
    for _ in range(8):  # a hidden layer of one or two units may be dead from a planting
        plant(model, rng)
        trained = model.train(x[:32], x[:32] * keep, [x[32:]], steps=60, batch=16, rate=0.05)
        before, after = (
            float(np.mean((y[0] - x[32:] * keep) ** 2)) for y in (trained.before, trained.after)
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
