"""The wiring of a residual block: what right and wrong ones give on planted weights."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.graders.attention.oracle import Array, Function, convolve, normalise, relu
from autograder.graders.attention.roles import (
    Convolution,
    Normalisation,
    Values,
    convolutions,
    normalisations,
)

Padding = tuple[tuple[int, int], tuple[int, int]] | None
_BOTH_SIDES: Padding = ((1, 1), (1, 1))


@dataclass(frozen=True)
class Block:
    """One reading of a block's weights, and how its parts are put together."""

    first: Convolution
    second: Convolution
    norms: tuple[Normalisation | None, ...]
    padding: Padding
    stride: int

    def change(self, x: Array, middle: Function = relu, strides: tuple[int, int] = (0, 1)) -> Array:
        """F(x): convolution, normalisation, ReLU, convolution, normalisation."""
        first, second = (strides[0] or self.stride), strides[1]
        h = _convolved(x, self.first, first, self.padding if first == self.stride else None)
        h = middle(_normalised(h, self.norms[0]))
        return _normalised(_convolved(h, self.second, second, None), self.norms[1])


def right(values: Values, x: Array, filters: int, stride: int) -> Iterator[Array]:
    """Every output that the contract allows, over all readings of the weights."""
    for block, rest in _readings(values, x, filters, stride):
        change = block.change(x)
        for shortcut in _shortcuts(values, x, filters, stride, rest):
            yield relu(change + shortcut)


def wrong(values: Values, x: Array, filters: int, stride: int) -> Iterator[tuple[str, str, Array]]:
    """Known mistakes: what to say, the hint, and the output that gives them away."""
    for block, rest in _readings(values, x, filters, stride):
        change = block.change(x)
        shortcuts = list(_shortcuts(values, x, filters, stride, rest))
        yield from _without_shortcut(change)
        for shortcut in shortcuts:
            for rationale, hint, join in _JOINS:
                yield rationale, hint, join(change, shortcut)
            for rationale, hint, middle in _MIDDLES:
                yield rationale, hint, relu(block.change(x, middle) + shortcut)
            if stride > 1:
                late = block.change(x, strides=(1, stride))
                yield (
                    "the stride stands in the second convolution, expected the first.",
                    "The first convolution has the stride.",
                    relu(late + shortcut),
                )
        if stride == 1 and x.shape[3] == filters:
            for shortcut in _projections(values, x, stride, rest):
                yield (
                    "the shortcut is a projection although the shape stays.",
                    "Where the shape stays the shortcut is x itself.",
                    relu(change + shortcut),
                )


def inventory(values: Values) -> str:
    """What was found of convolutions and normalisations, against what is expected."""
    kernels = [found.kernel.shape for found in convolutions(values)]
    sizes = ", ".join(f"{k[0]}×{k[1]} ({k[2]} to {k[3]})" for k in kernels) or "none"
    return (
        f"Found: convolutions {sizes}; {len(normalisations(values))} batch normalisations. "
        "Expected: two 3×3 convolutions in F, each with a batch normalisation behind it, and "
        "a 1×1 convolution in the shortcut only where the shape changes."
    )


_JOINS: tuple[tuple[str, str, Callable[[Array, Array], Array]], ...] = (
    ("there is no ReLU after the addition.", "y = relu(F(x) + shortcut(x))", lambda f, s: f + s),
    (
        "there is a ReLU on F(x) before the addition.",
        "F ends with the second normalisation; the ReLU follows the addition.",
        lambda f, s: relu(relu(f) + relu(s)) if (s >= 0).all() else relu(relu(f) + s),
    ),
    (
        "there are ReLUs on both branches before the addition.",
        "F ends with the second normalisation; the ReLU follows the addition.",
        lambda f, s: relu(f) + relu(s),
    ),
    (
        "there is a ReLU on the shortcut.",
        "The shortcut has no activation.",
        lambda f, s: relu(f + relu(s)),
    ),
    (
        "there is a ReLU on F(x), and none after the addition.",
        "The ReLU follows the addition.",
        lambda f, s: relu(f) + s,
    ),
    (
        "F(x) and the shortcut are multiplied, expected added.",
        "Add them.",
        lambda f, s: relu(f * s),
    ),
    ("the shortcut is subtracted, expected added.", "Add them.", lambda f, s: relu(f - s)),
    (
        "F(x) and the shortcut are averaged, expected added.",
        "Add them.",
        lambda f, s: relu((f + s) / 2),
    ),
)

_MIDDLES: tuple[tuple[str, str, Function], ...] = (
    (
        "there is no ReLU between the two convolutions.",
        "F: convolution, normalisation, ReLU, convolution, normalisation.",
        lambda h: h,
    ),
    (
        "there is a leaky ReLU between the two convolutions, expected a ReLU.",
        "",
        lambda h: np.where(h > 0, h, 0.3 * h),
    ),
    (
        "there is a leaky ReLU between the two convolutions, expected a ReLU.",
        "",
        lambda h: np.where(h > 0, h, 0.2 * h),
    ),
)


def _without_shortcut(change: Array) -> Iterator[tuple[str, str, Array]]:
    hint = "Add the shortcut: x itself, or its projection where the shape changes."
    yield "the shortcut is missing: the output is relu(F(x)).", hint, relu(change)
    yield "the shortcut is missing: the output is F(x).", hint, change


def _readings(
    values: Values, x: Array, filters: int, stride: int
) -> Iterator[tuple[Block, tuple[Normalisation, ...]]]:
    """Every reading of the weights as F, and the normalisations that are left over."""
    large = [c for c in convolutions(values) if c.kernel.shape[:2] == (3, 3)]
    if len(large) != 2:
        return
    norms: list[Normalisation | None] = list(normalisations(values))
    norms = [n for n in norms if n is not None and n.mean.shape == (filters,)]
    paddings: Sequence[Padding] = (None,) if stride == 1 else (None, _BOTH_SIDES)
    for first, second in itertools.permutations(large):
        if first.kernel.shape[2:] != (x.shape[3], filters):
            continue
        if second.kernel.shape[2:] != (filters, filters):
            continue
        for chosen in itertools.permutations(norms, 2):
            rest = tuple(n for n in norms if n is not None and all(n is not c for c in chosen))
            for padding in paddings:
                yield Block(first, second, chosen, padding, stride), rest


def _shortcuts(
    values: Values, x: Array, filters: int, stride: int, rest: tuple[Normalisation, ...]
) -> Iterator[Array]:
    """Every shortcut that the contract allows; all weights must have found a place."""
    small = [c for c in convolutions(values) if c.kernel.shape[:2] == (1, 1)]
    channels = x.shape[3]
    if stride == 1 and channels == filters:
        if not small and not rest:
            yield x
        return
    yield from _projections(values, x, stride, rest)
    if not small and not rest and filters >= channels:
        for before in range(filters - channels + 1):
            after = filters - channels - before
            yield np.pad(x[:, ::stride, ::stride], ((0, 0), (0, 0), (0, 0), (before, after)))


def _projections(
    values: Values, x: Array, stride: int, rest: tuple[Normalisation, ...]
) -> Iterator[Array]:
    small = [c for c in convolutions(values) if c.kernel.shape[:2] == (1, 1)]
    if len(small) == 1 and len(rest) <= 1 and small[0].kernel.shape[2] == x.shape[3]:
        projected = _convolved(x, small[0], stride, None)
        yield _normalised(projected, rest[0] if rest else None)


def _convolved(x: Array, layer: Convolution, stride: int, padding: Padding) -> Array:
    return convolve(x, layer.kernel, stride=stride, padding=padding) + layer.bias


def _normalised(x: Array, norm: Normalisation | None) -> Array:
    if norm is None:
        return x
    return normalise(x, norm.gamma, norm.beta, norm.mean, norm.variance)
