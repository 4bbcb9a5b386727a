"""Public checks of the encoder: the latent, the use of attention, names."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import IMAGE
from autograder.graders.attention.properties import expect_attention, expect_names
from autograder.layer import Layer


@pytest.mark.points(2)
def test_latent(layer: Layer, rng: np.random.Generator) -> None:
    """An image becomes a latent of 8 to 196 values."""
    model = layer.build(IMAGE)
    shape = model.output_shape
    size = int(np.prod([n or 0 for n in shape[1:]]))
    expect(
        8 <= size <= 196,
        f"the latent has shape {shape}, {size} values per image; expected 8 to 196.",
        "A bottleneck holds at most a quarter of the 784 pixels.",
    )
    images, _ = garments(5, seed=int(rng.integers(2**31)))
    for batch in (1, 3, 5):
        z = model(images[:batch])
        expect(
            z.shape == (batch, *shape[1:]),
            f"a batch of {batch} images comes out as {z.shape}, expected {(batch, *shape[1:])}.",
            "Do not write the batch size into a Reshape.",
        )


@pytest.mark.points(2)
def test_attention(layer: Layer, rng: np.random.Generator) -> None:
    """When `attention` is given it is applied to feature maps, and its result is used."""
    images, _ = garments(4, seed=int(rng.integers(2**31)))
    plain = layer.build(IMAGE)
    model = layer.build(IMAGE, attention=True)
    expect(
        plain.output_shape == model.output_shape,
        f"with attention the latent has shape {model.output_shape}, without {plain.output_shape}.",
        "Attention keeps the shape of its input.",
    )
    expect_attention(model, rng, images)


@pytest.mark.points(1)
def test_names(layer: Layer) -> None:
    """Every layer with weights is named after `name`, so that the function can be used twice."""
    expect_names(layer, IMAGE)
