"""Drawn garments: the same shapes and types as Fashion-MNIST, the same bytes every time."""

from __future__ import annotations

import hashlib

import numpy as np

from autograder.garments import CLASS_NAMES, draw, load_data


def test_shapes_and_types() -> None:
    """uint8 images and labels, ten balanced classes."""
    images, labels = draw(200, seed=1)
    assert images.shape == (200, 28, 28)
    assert images.dtype == labels.dtype == np.uint8
    assert np.bincount(labels, minlength=10).tolist() == [20] * 10
    assert len(CLASS_NAMES) == 10


def test_same_seed_same_bytes() -> None:
    """Scores depend on these images, so their bytes are fixed."""
    images, labels = draw(50, seed=7)
    digest = hashlib.sha256(images.tobytes() + labels.tobytes()).hexdigest()
    assert digest == "902f11abe2559c77097d47e1768859c213423a26eb1c33e1e07b4ffbfd94ec1e"
    assert not np.array_equal(images, draw(50, seed=8)[0])


def test_classes_can_be_told_apart() -> None:
    """The nearest mean image names the class far more often than chance, and not always."""
    images, labels = draw(1000, seed=1)
    others, truth = draw(500, seed=2)
    means = np.stack([images[labels == c].mean(axis=0) for c in range(10)])
    distances = ((others[:, None].astype(float) - means) ** 2).sum(axis=(2, 3))
    accuracy = float((distances.argmin(axis=1) == truth).mean())
    assert 0.4 < accuracy < 0.99


def test_load_data_has_kerass_layout() -> None:
    """((train images, train labels), (test images, test labels)), background black."""
    (train, train_labels), (test, test_labels) = load_data(train=300, test=100)
    assert train.shape == (300, 28, 28)
    assert train_labels.shape == (300,)
    assert test.shape == (100, 28, 28)
    assert test_labels.shape == (100,)
    assert np.median(train[:, 0, 0]) == 0
    assert train.max() > 200
