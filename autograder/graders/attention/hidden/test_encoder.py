"""Hidden checks of the encoder: convolutional and nonlinear, gradients, training."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import IMAGE
from autograder.graders.attention.properties import (
    expect_gradients,
    expect_independence,
    expect_reconstruction,
)
from autograder.graders.attention.roles import plant, shapes
from autograder.layer import Layer


@pytest.mark.points(2)
def test_block(layer: Layer, rng: np.random.Generator) -> None:
    """The encoder has a convolution, a batch normalisation and a ReLU."""
    model = layer.build(IMAGE)
    kernels = [w for w in model.trainable if len(w.shape) == 4 and w.shape[:2] == (3, 3)]
    expect(
        kernels,
        f"there is no 3×3 convolution; the trainable weights have shapes {shapes(model)}.",
        "Use autoencoder_block at least once.",
    )
    images, _ = garments(8, seed=int(rng.integers(2**31)))
    first, second = images[:4], 0.7 * images[4:]
    for _ in range(2):
        values = plant(model, rng)
        straight = model(first) + model(second) - model(first + second) - model(0 * first)
        size = float(np.abs(model(first) - model(second)).max())
        bend = float(np.abs(straight).max())
        expect(
            bend > 1e-3 * size,
            f"the encoder is linear: f(a) + f(b) − f(a + b) − f(0) is {bend:.2g}, "
            f"expected clearly more than 0 (outputs differ by {size:.2g}).",
            "A ReLU after the normalisation makes it nonlinear.",
        )
    means = [w for w in values if "moving_mean" in w.kind]
    y, batch_y = model(images), model(images, training=True)
    change = float(np.abs(y - batch_y).max())
    expect(
        means and change > 1e-3 * float(np.abs(y).max()),
        "there is no batch normalisation: the output in training mode is that of inference.",
        "Use autoencoder_block at least once.",
    )


@pytest.mark.points(1)
def test_gradients(layer: Layer, rng: np.random.Generator) -> None:
    """Every weight gets a gradient, and images do not see each other."""
    images, _ = garments(6, seed=int(rng.integers(2**31)))
    model = layer.build(IMAGE)
    expect_gradients(model, rng, images)
    expect_independence(model, images)


@pytest.mark.points(2)
def test_training(layer: Layer, rng: np.random.Generator) -> None:
    """Trained with a simple decoder, it helps to rebuild images that were not trained on."""
    images, _ = garments(160, seed=int(rng.integers(2**31)))
    model = layer.build(IMAGE, then=("dense_decoder",))
    expect_reconstruction(model, rng, images, images, steps=80, rate=0.01)
