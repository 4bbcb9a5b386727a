"""Properties that every task has: names, gradients, independence of the batch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.expect import Failed, expect
from autograder.graders.attention.oracle import Array
from autograder.graders.attention.roles import plant
from autograder.layer import Layer, Model, Weight


def expect_names(layer: Layer, shape: tuple[int, ...], *arguments: object) -> None:
    """Used twice in one model, every layer with weights begins with the name it was given."""
    names = ("first", "second")
    model = layer.build(shape, *arguments, names=names)
    expect(
        model.weights,
        "the function adds no weights to the model.",
        "Weights made inside a Lambda are lost: make layers outside of it.",
    )
    strangers = sorted({w.layer for w in model.weights if not w.layer.startswith(names)})
    expect(
        not strangers,
        f"called with name='first', the layer {strangers[:1]} does not begin with 'first'."
        if strangers
        else "",
        "Give every layer with weights a name such as name + '_fc1'.",
    )
    halves = [{w.layer for w in model.weights if w.layer.startswith(name)} for name in names]
    expect(
        len(halves[0]) == len(halves[1]),
        f"used twice in one model, the first use has {len(halves[0])} layers with weights and "
        f"the second {len(halves[1])}.",
        "Make new layers in every call; do not share one that was made outside.",
    )


def expect_gradients(
    model: Model, rng: np.random.Generator, inputs: Array, attempts: int = 4
) -> None:
    """Every weight that trains gets a gradient that is not zero, from some planting."""
    expect(
        model.trainable,
        "the model has no trainable weights.",
        "Weights made inside a Lambda are lost, and `trainable=False` freezes a layer.",
    )
    frozen = [w for w in model.weights if not w.trainable and w.kind in ("kernel", "gamma", "beta")]
    expect(
        not frozen,
        f"the weight {_name(frozen[:1])} is frozen.",
        "Leave `trainable` at its default.",
    )
    still = set(model.trainable)
    for _ in range(attempts):
        plant(model, rng)
        cotangent = np.asarray(rng.normal(size=model(inputs).shape))
        gradients = model.gradients(inputs, cotangent)
        still -= {weight for weight, slope in gradients.items() if np.abs(slope).max() > 1e-12}
        if not still:
            return
    weights = sorted(still, key=lambda weight: weight.index)
    expect(
        False,
        f"{len(weights)} of {len(model.trainable)} trainable weights get no gradient, "
        f"the first is {_name(weights[:1])}.",
        "A weight without gradient never learns: is its layer's output used, "
        "and does nothing on the way stop the gradient?",
    )


def expect_independence(model: Model, inputs: Array) -> None:
    """At inference one image's output is the same alone and in a batch."""
    together = model(inputs)
    alone = np.concatenate([model(inputs[i : i + 1]) for i in range(len(inputs))])
    difference = float(np.abs(together - alone).max())
    expect(
        together.shape == alone.shape and difference <= 1e-5 + 1e-3 * float(np.abs(together).max()),
        f"an image's output changes by {difference:.2g} when others are in its batch, "
        "expected no change.",
        "Average over height and width or channels, never over the first axis.",
    )


def _name(weights: list[Weight]) -> str:
    return f"{weights[0].path} {weights[0].shape}" if weights else ""


def expect_still(model: Model, inputs: Array) -> None:
    """Training mode changes nothing, twice the same: no dropout or normalisation inside."""
    plain, trained = model(inputs), model(inputs, training=True)
    difference = float(np.abs(plain - trained).max())
    expect(
        difference <= 1e-5 + 1e-3 * float(np.abs(plain).max()),
        f"in training mode the output differs by up to {difference:.2g} from that at inference; "
        "expected no difference.",
        "Neither dropout nor normalisation belongs inside the gate.",
    )


def expect_no_chance(model: Model, inputs: Array) -> None:
    """In training mode two calls on one batch agree: there is no dropout inside."""
    first, second = (model(inputs, training=True) for _ in range(2))
    difference = float(np.abs(first - second).max())
    expect(
        difference <= 1e-5 + 1e-3 * float(np.abs(first).max()),
        f"in training mode the same batch comes out differently each time, by up to "
        f"{difference:.2g}: something random is inside.",
        "There is no dropout in this task.",
    )


def expect_attention(model: Model, rng: np.random.Generator, inputs: Array) -> None:
    """A stand-in attention was called, and what it returned changes the output."""
    expect(
        model.gates,
        "`attention` was given but never called.",
        "Where attention is not None: x = attention(x, name + '_attention').",
    )
    difference = 0.0
    for _ in range(3):
        plant(model, rng)
        y = model(inputs)
        model.plant({gate: rng.uniform(0.1, 0.9, gate.shape) for gate in model.gates})
        difference = max(difference, float(np.abs(model(inputs) - y).max()))
    expect(
        difference > 1e-5,
        "`attention` was called, but its result changes nothing in the output.",
        "Go on with what attention returns.",
    )


def one_learns(once: Callable[[int, float], None], steps: int, rate: float) -> None:
    """Pass if `once(steps, rate)` does in one of three plantings.

    A planting may be unlucky (dead units, a saturated sigmoid) for right work too;
    what cannot learn fails them all. The last try is slower and longer.
    """
    for _ in range(2):
        try:
            return once(steps, rate)
        except Failed:
            continue
    once(2 * steps, rate / 2)


def expect_reconstruction(
    model: Model,
    rng: np.random.Generator,
    inputs: Array,
    images: Array,
    *,
    steps: int,
    rate: float,
) -> None:
    """Some steps lower the squared error on held-out images, each by its own input."""
    expect(
        model.trainable,
        "there are no trainable weights, so training changes nothing.",
        "Weights made inside a Lambda are lost: make layers outside of it.",
    )
    held_out, truth = inputs[128:], images[128:]

    def once(steps: int, rate: float) -> None:
        plant(model, rng)
        trained = model.train(
            inputs[:128], images[:128], [held_out], steps=steps, batch=16, rate=rate
        )
        before, after = (
            float(np.mean((y[0] - truth) ** 2)) for y in (trained.before, trained.after)
        )
        expect(
            after < 0.6 * before,
            f"after {steps} steps the squared error on held-out images is {after:.3f}, before it "
            f"was {before:.3f}; expected less than 0.6 of it.",
            "If every weight gets a gradient, look for a layer that lets too little through.",
        )
        swapped = float(np.mean((np.roll(trained.after[0], 1, axis=0) - truth) ** 2))
        expect(
            after < 0.95 * swapped,
            f"the images that come out do not depend on what went in: squared error {after:.3f} "
            f"with the own input, {swapped:.3f} with that of another image.",
            "The way from input to output must carry the image through.",
        )

    one_learns(once, steps, rate)
