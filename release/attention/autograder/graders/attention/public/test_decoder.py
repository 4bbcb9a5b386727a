"""Public checks of the decoder: the image, the range of the sigmoid, attention, names."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from autograder.expect import WrongShape, expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import IMAGE, latent_shape, latents
from autograder.graders.attention.properties import expect_attention, expect_names
from autograder.graders.attention.roles import plant
from autograder.layer import Layer


@pytest.mark.points(2)
def test_image(layer: Layer, other: Callable[[str], Layer], rng: np.random.Generator) -> None:
    """A latent becomes an image of 28×28 pixels between 0 and 1."""
    shape = latent_shape(layer, other("encoder"))
    model = layer.build(shape)
    if model.output_shape != (None, *IMAGE):
        raise WrongShape(
            f"a latent of shape (N, {', '.join(map(str, shape))}) becomes {model.output_shape}, "
            "expected (None, 28, 28, 1).",
            "28 = 7 · 2 · 2: start from 7×7 maps and double twice.",
        )
    plant(model, rng)
    images, _ = garments(5, seed=int(rng.integers(2**31)))
    z = latents(images, shape)
    for batch in (1, 3, 5):
        y = model(z[:batch])
        expect(
            y.shape == (batch, *IMAGE),
            f"a batch of {batch} latents comes out as {y.shape}, expected {(batch, *IMAGE)}.",
            "Do not write the batch size into a Reshape.",
        )
    for scale in (1, 30):
        y = model(scale * z)
        low, high = float(y.min()), float(y.max())
        expect(
            low >= 0 and high <= 1,
            f"the pixels run from {low:.3g} to {high:.3g}, expected between 0 and 1.",
            "End in a sigmoid.",
        )
        ends = float(np.mean((y < 1e-6) | (y > 1 - 1e-6)))
        expect(
            scale > 1 or ends < 0.2,
            f"{ends:.0%} of the pixels are exactly 0 or 1; a sigmoid comes close but never there.",
            "End in a sigmoid, not in a ReLU, a clip or a softmax over one channel.",
        )
    for _ in range(4):
        if low < 0.49:
            return
        plant(model, rng)
        low = min(low, float(model(z).min()))
    expect(
        False,
        "no pixel ever comes below 0.5, so nothing can be black.",
        "Is there a ReLU in front of the sigmoid? The last convolution goes straight into it.",
    )


@pytest.mark.points(2)
def test_attention(layer: Layer, other: Callable[[str], Layer], rng: np.random.Generator) -> None:
    """When `attention` is given it is applied to feature maps, and its result is used."""
    shape = latent_shape(layer, other("encoder"))
    images, _ = garments(4, seed=int(rng.integers(2**31)))
    expect_attention(layer.build(shape, attention=True), rng, latents(images, shape))


@pytest.mark.points(1)
def test_names(layer: Layer, other: Callable[[str], Layer]) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, latent_shape(layer, other("encoder")))
