"""The oracle: what each formula of the contract gives, in NumPy, on planted weights.

All arrays are float64, images channels-last (N,H,W,C). Convolutions are Keras'
cross-correlations. Formulas: channel gate after Hu et al. 2018 (eq. 2-4), spatial
gate after Roy et al. 2018 (sSE) and Woo et al. 2018 (CBAM), residual block after
He et al. 2016 (fig. 2), batch normalisation after Ioffe & Szegedy 2015 (alg. 2).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Function = Callable[[Array], Array]


def relu(x: Array) -> Array:
    """max(x, 0), element by element."""
    return np.maximum(x, 0)


def sigmoid(x: Array) -> Array:
    """1 / (1 + e^−x), element by element."""
    return 1 / (1 + np.exp(-x))


def softmax(x: Array) -> Array:
    """e^x over its sum along the last axis."""
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def mean_over_space(x: Array) -> Array:
    """(N,H,W,C) to (N,C): global average pooling."""
    return np.asarray(x.mean(axis=(1, 2)))


def channel_attention(
    x: Array,
    w1: Array,
    b1: Array | float,
    w2: Array,
    b2: Array | float,
    squeeze: Function = mean_over_space,
    middle: Function = relu,
    gate: Function = sigmoid,
) -> Array:
    """The gate s (N,1,1,C) of `s = gate(middle(squeeze(x) w1 + b1) w2 + b2)`."""
    return gate(middle(squeeze(x) @ w1 + b1) @ w2 + b2)[:, None, None, :]


def spatial_attention(
    x: Array,
    kernel: Array,
    bias: Array | float,
    dilation: int = 1,
    gate: Function = sigmoid,
) -> Array:
    """The gate m (N,H,W,1) of `m = gate(conv(x))`, zero padding that keeps H and W."""
    return gate(convolve(x, kernel, dilation=dilation) + bias)


def convolve(
    x: Array,
    kernel: Array,
    stride: int = 1,
    dilation: int = 1,
    padding: tuple[tuple[int, int], tuple[int, int]] | None = None,
) -> Array:
    """(N,H,W,C) by a kernel (k,l,C,F) to (N,H',W',F); `padding` None means Keras' "same"."""
    reach = [(size - 1) * dilation + 1 for size in kernel.shape[:2]]
    if padding is None:
        rows, columns = (same_padding(x.shape[i + 1], reach[i], stride) for i in (0, 1))
    else:
        rows, columns = padding
    padded = np.pad(x, ((0, 0), rows, columns, (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, reach, axis=(1, 2))
    windows = windows[:, ::stride, ::stride, :, ::dilation, ::dilation]
    return np.asarray(np.einsum("nhwcij,ijcf->nhwf", windows, kernel, optimize=True))


def same_padding(size: int, reach: int, stride: int) -> tuple[int, int]:
    """Zeros before and after an axis so that it comes out as ⌈size/stride⌉."""
    total = max((-(-size // stride) - 1) * stride + reach - size, 0)
    return total // 2, total - total // 2


def normalise(
    x: Array, gamma: Array | float, beta: Array | float, mean: Array, variance: Array
) -> Array:
    """Batch normalisation at inference, ε = 0.001 (Keras' default)."""
    return gamma * (x - mean) / np.sqrt(variance + 1e-3) + beta


def close(y: Array, expected: Array) -> bool:
    """Equal up to float32 rounding of a short sum: 10⁻³ of the largest value."""
    return y.shape == expected.shape and bool(
        np.abs(y - expected).max() <= 1e-5 + 1e-3 * np.abs(expected).max()
    )
