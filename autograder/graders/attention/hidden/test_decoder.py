"""Hidden checks of the decoder: it uses its latent, gradients, training."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from autograder.expect import Failed, expect
from autograder.graders.attention.images import garments
from autograder.graders.attention.latents import latent_shape, latents, layouts
from autograder.graders.attention.oracle import Array
from autograder.graders.attention.properties import (
    expect_gradients,
    expect_independence,
    expect_reconstruction,
)
from autograder.graders.attention.roles import plant
from autograder.layer import Layer


@pytest.mark.points(2)
def test_uses_latent(layer: Layer, other: Callable[[str], Layer], rng: np.random.Generator) -> None:
    """What comes out depends on every part of the latent."""
    shape = latent_shape(layer, other("encoder"))
    model = layer.build(shape)
    images, _ = garments(6, seed=int(rng.integers(2**31)))
    z = latents(images, shape)
    plant(model, rng)
    y = model(z)
    spread = float(np.abs(y - y.mean(axis=0)).max())
    expect(
        spread > 1e-4,
        f"different latents give the same image (largest difference {spread:.2g}).",
        "The decoder's first layer must be called on its argument.",
    )
    flat = z.reshape(len(z), -1)
    unused = set(range(flat.shape[1]))
    for _ in range(3):
        plant(model, rng, spread=2.0)
        for part in np.array_split(np.array(sorted(unused)), min(len(unused), 8)):
            moved = flat.copy()
            moved[:, part] = rng.normal(0, 2, (len(z), len(part)))
            if np.abs(model(moved.reshape(z.shape)) - model(z)).max() > 1e-6:
                unused -= set(part.tolist())
        if not unused:
            return
    expect(
        False,
        f"{len(unused)} of the {flat.shape[1]} values of the latent change nothing in the image.",
        "Use the whole latent.",
    )


@pytest.mark.points(1)
def test_gradients(layer: Layer, other: Callable[[str], Layer], rng: np.random.Generator) -> None:
    """Every weight gets a gradient, and images do not see each other."""
    shape = latent_shape(layer, other("encoder"))
    images, _ = garments(6, seed=int(rng.integers(2**31)))
    z = latents(images, shape)
    model = layer.build(shape)
    expect_gradients(model, rng, z)
    expect_independence(model, z)


@pytest.mark.points(2)
def test_training(layer: Layer, other: Callable[[str], Layer], rng: np.random.Generator) -> None:
    """Trained on latents of images, it rebuilds images that were not trained on."""
    shape = latent_shape(layer, other("encoder"))
    images, _ = garments(160, seed=int(rng.integers(2**31)))
    *likely, last = layouts(shape)
    for layout in likely:  # a vector may be read as a map, and only one reading can be learned
        try:
            return _expect_learning(layer, rng, latents(images, shape, layout), images)
        except Failed:
            continue
    _expect_learning(layer, rng, latents(images, shape, last), images)


def _expect_learning(layer: Layer, rng: np.random.Generator, z: Array, images: Array) -> None:
    model = layer.build(z.shape[1:])
    expect_reconstruction(model, rng, z, images, steps=40, rate=0.02)
