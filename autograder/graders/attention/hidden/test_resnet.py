"""Hidden checks of the ResNet: attention in each block, pooling, gradients, training."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.errors import StudentError
from autograder.expect import Failed, expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import IMAGE
from autograder.graders.attention.oracle import close
from autograder.graders.attention.properties import (
    expect_gradients,
    expect_independence,
    one_learns,
)
from autograder.graders.attention.roles import plant
from autograder.layer import Layer


@pytest.mark.points(3)
def test_attention(layer: Layer, rng: np.random.Generator) -> None:
    """`attention` is handed to every residual block."""
    model = layer.build(IMAGE, 10, attention=True)
    calls = model.calls["residual_block"]
    without = [i for i, call in enumerate(calls, start=1) if _attention(call.arguments) is None]
    expect(
        not without,
        f"attention is not handed to {len(without)} of {len(calls)} residual blocks "
        f"(the first without is block {without[:1]})."
        if without
        else "",
        "Call residual_block(…, attention=attention) for every block.",
    )
    images, _ = garments(6, seed=int(rng.integers(2**31)))
    expect(
        model.gates,
        "`attention` was given but never called.",
        "Call residual_block(…, attention=attention) for every block.",
    )
    idle = set(model.gates)
    for _ in range(3):
        plant(model, rng)
        y = model(images)
        for gate in sorted(idle, key=lambda weight: weight.index):
            model.plant({gate: rng.uniform(0, 0.5, gate.shape)})
            if np.abs(model(images) - y).max() > 1e-6:
                idle.discard(gate)
            model.plant({gate: np.ones(gate.shape)})
        if not idle:
            break
    expect(
        not idle,
        f"{len(idle)} of {len(model.gates)} attentions change nothing in the output.",
        "Go on with what each block returns.",
    )


def _attention(arguments: object) -> object:
    return arguments.get("attention") if hasattr(arguments, "get") else None


@pytest.mark.points(1)
def test_pooling(layer: Layer, rng: np.random.Generator) -> None:
    """The last feature maps are averaged over height and width."""
    model = layer.build(IMAGE, 10)
    calls = model.calls["residual_block"]
    expect(calls, "there is no residual block to look behind.", "Stack residual blocks first.")
    plant(model, rng)
    try:
        head = model.head()
    except StudentError:
        return  # blocks inside a Layer subclass: there is no place to cut
    height, width, channels = (size or 1 for size in head.input_shape[1:4])
    if height * width == 1:
        return  # one position: every pooling is the mean
    x = np.abs(rng.normal(0, 1, (4, height, width, channels)))
    order = rng.permutation(height * width)
    shuffled = x.reshape(4, -1, channels)[:, order].reshape(x.shape)
    mean = np.broadcast_to(x.mean(axis=(1, 2), keepdims=True), x.shape)
    highest = np.broadcast_to(x.max(axis=(1, 2), keepdims=True), x.shape)
    y = head(x)
    if close(y, head(mean)):
        return
    if close(y, head(highest)):
        raise Failed(
            "the last feature maps are pooled by their maximum, expected their mean.",
            "Use global average pooling.",
        )
    flattened = [w for w in head.trainable if len(w.shape) == 2 and w.shape[0] >= 4 * channels]
    expect(
        close(y, head(shuffled)) or not flattened,
        f"the classifier sees every position apart (a layer of {flattened[0].shape[0]} inputs "
        f"behind {channels} channels); expected their mean."
        if flattened
        else "",
        "Use global average pooling in place of Flatten.",
    )


@pytest.mark.points(2)
def test_gradients(layer: Layer, rng: np.random.Generator) -> None:
    """Every weight gets a gradient, and images do not see each other."""
    images, _ = garments(6, seed=int(rng.integers(2**31)))
    model = layer.build(IMAGE, 10)
    expect_gradients(model, rng, images)
    expect_independence(model, images)


@pytest.mark.points(3)
def test_training(layer: Layer, rng: np.random.Generator) -> None:
    """A few steps lower the loss and raise the accuracy on images that were not trained on."""
    images, classes = garments(260, seed=int(rng.integers(2**31)))
    model = layer.build(IMAGE, 10)
    truth = classes[160:].astype(int)

    def once(steps: int, rate: float) -> None:
        plant(model, rng)
        trained = model.train(
            images[:160],
            classes[:160],
            [images[160:]],
            loss="cross_entropy",
            steps=steps,
            batch=32,
            rate=rate,
        )
        before, after = (
            float(-np.log(np.clip(p[0][np.arange(100), truth], 1e-7, 1)).mean())
            for p in (trained.before, trained.after)
        )
        accuracy = float((trained.after[0].argmax(axis=1) == truth).mean())
        expect(
            after < 0.8 * before,
            f"after {steps} steps the cross-entropy on held-out images is {after:.2f}, before it "
            f"was {before:.2f}; expected less than 0.8 of it.",
            "If every weight gets a gradient, look at the softmax and the order of the layers.",
        )
        expect(
            accuracy > 0.22,
            f"after {steps} steps the accuracy on held-out images is {accuracy:.0%}; expected "
            "above 22 %.",
            "Chance is 10 %: does the way from image to classes carry the image through?",
        )

    one_learns(once, steps=30, rate=0.02)
