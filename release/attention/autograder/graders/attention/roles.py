"""Roles: which weight is which, by shape and by value, never by class or position alone.

Where shapes leave several readings, all are offered; the grader accepts a model if
one of them explains its output. Planted values are random, so no wrong reading fits.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.graders.attention.oracle import Array
from autograder.layer import Model, Weight

Values = Mapping[Weight, Array]


def plant(model: Model, rng: np.random.Generator, spread: float = 1.4) -> dict[Weight, Array]:
    """Plant every weight that trains, and moving statistics; return all values (float64).

    Kernels are normal with standard deviation spread/√fan-in, which keeps a sigmoid's
    argument within about ±4; biases lie in ±0.3, scales in 0.7..1.3, variances in 1..2.
    """
    values: dict[Weight, Array] = {}
    for weight in model.weights:
        if weight.gate:
            values[weight] = np.ones(weight.shape)
        elif "variance" in weight.kind:
            values[weight] = rng.uniform(1, 2, weight.shape)
        elif "mean" in weight.kind:
            values[weight] = rng.uniform(-0.3, 0.3, weight.shape)
        elif not weight.trainable:
            continue
        elif "gamma" in weight.kind:
            values[weight] = rng.uniform(0.7, 1.3, weight.shape)
        elif len(weight.shape) >= 2:
            fan_in = max(1, int(np.prod(weight.shape[:-1])))
            values[weight] = rng.normal(0, spread / np.sqrt(fan_in), weight.shape)
        else:
            values[weight] = rng.uniform(-0.3, 0.3, weight.shape)
    values = {w: v.astype(np.float32).astype(np.float64) for w, v in values.items()}
    model.plant(values)
    return values


@dataclass(frozen=True)
class TwoLayers:
    """One reading of two fully connected layers: kernels (C,h) and (h,C), and biases."""

    w1: Array
    b1: Array | float
    w2: Array
    b2: Array | float


def two_layers(values: Values, channels: int) -> Iterator[TwoLayers]:
    """Every reading of the weights as two fully connected layers, C to h to C."""
    weights = [weight for weight in values if weight.trainable]
    for first, second in itertools.permutations(weights, 2):
        width, rest = divmod(values[first].size, channels)
        if rest or width == 0 or values[second].size != values[first].size:
            continue
        others = [values[weight].ravel() for weight in weights if weight not in (first, second)]
        for b1, b2 in _biases(others, width, channels):
            for w1 in _matrices(values[first], channels, width):
                for w2 in _matrices(values[second], width, channels):
                    yield TwoLayers(w1, b1, w2, b2)


def _biases(
    vectors: Sequence[Array], width: int, channels: int
) -> Iterator[tuple[Array | float, Array | float]]:
    """Every way to read the remaining weights as the two biases; none if they do not fit."""
    if len(vectors) > 2:
        return
    slots: list[Array | float] = [*vectors, *([0.0] * (2 - len(vectors)))]
    for b1, b2 in itertools.permutations(slots):
        if np.size(b1) in (1, width) and np.size(b2) in (1, channels):
            yield b1, b2


def _matrices(value: Array, rows: int, columns: int) -> Iterator[Array]:
    """A kernel as (rows, columns), as it lies and transposed."""
    shape = [size for size in value.shape if size != 1]
    if shape in ([rows, columns], [rows * columns]) or 1 in (rows, columns):
        yield value.reshape(rows, columns)
    if shape == [columns, rows]:
        yield value.reshape(columns, rows).T


@dataclass(frozen=True)
class OneConvolution:
    """One reading of a convolution to one map: kernel (k,k,channels in,1) and bias."""

    kernel: Array
    bias: Array | float


def one_convolution(values: Values) -> Iterator[OneConvolution]:
    """Every reading of the weights as one convolution with one filter."""
    weights = [weight for weight in values if weight.trainable]
    kernels = [weight for weight in weights if len(weight.shape) >= 2]
    for kernel in kernels:
        others = [values[weight] for weight in weights if weight is not kernel]
        if len(others) > 1 or any(other.size != 1 for other in others):
            continue
        bias = float(others[0].ravel()[0]) if others else 0.0
        value = values[kernel]
        if value.ndim == 2:  # a dense layer over the channels is a 1×1 convolution
            value = value[None, None]
        if value.ndim == 4 and value.shape[-1] == 1:
            yield OneConvolution(value, bias)


@dataclass(frozen=True)
class Normalisation:
    """The values of one batch normalisation; a missing scale is 1, a missing shift 0."""

    gamma: Array | float
    beta: Array | float
    mean: Array
    variance: Array


@dataclass(frozen=True)
class Convolution:
    """A convolution's kernel (k,k,C,F) and bias."""

    kernel: Array
    bias: Array | float


def convolutions(values: Values) -> list[Convolution]:
    """Every kernel with the bias that stands beside it; a dense layer is a 1×1 convolution."""
    found = []
    for weight, kernel in values.items():
        if kernel.ndim in (2, 4) and not weight.gate:
            value = kernel if kernel.ndim == 4 else kernel[None, None]
            beside = [v for w, v in values.items() if w.group == weight.group and v.ndim == 1]
            found.append(Convolution(value, beside[0] if beside else 0.0))
    return found


def normalisations(values: Values) -> list[Normalisation]:
    """Every batch normalisation, found by its moving statistics."""
    groups: dict[str, dict[str, Array]] = {}
    for weight, value in values.items():
        groups.setdefault(weight.group, {})[weight.kind] = value
    return [
        Normalisation(
            group.get("gamma", 1.0),
            group.get("beta", 0.0),
            group["moving_mean"],
            group["moving_variance"],
        )
        for group in groups.values()
        if "moving_mean" in group and "moving_variance" in group
    ]


def shapes(model: Model) -> str:
    """The shapes of a model's trainable weights, to show to a student."""
    found = [str(weight.shape) for weight in model.trainable]
    return ", ".join(found) if found else "none"
