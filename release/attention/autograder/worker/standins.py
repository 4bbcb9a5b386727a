"""Neutral stand-ins for functions that a task calls but that are not judged in it.

None of them would earn a task's points if it were handed in: the gate is a constant,
the block has no shortcut, the decoder no convolution.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import keras


@keras.saving.register_keras_serializable("autograder")
class Gate(keras.layers.Layer):
    """Multiplies feature maps (N,H,W,C) by one planted map (1,H,W,C), at first all ones."""

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        self.gate = self.add_weight(
            shape=(1, *input_shape[1:]), initializer="ones", trainable=False, name="gate"
        )

    def call(self, x: Any) -> Any:
        return x * self.gate

    def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> Any:
        return input_shape


def gate(x: Any, name: str) -> Any:
    """An attention `(x, name) -> x` that multiplies by planted constants."""
    rank = len(x.shape)
    if rank != 4:
        raise ValueError(
            f"attention was called on a tensor of shape {tuple(x.shape)}; "
            "it works on feature maps (N, H, W, C)"
        )
    return Gate(name=name)(x)


def block(x: Any, filter: int, name: str, stride: int = 1, attention: Any = None, **_: Any) -> Any:
    """(N,H,W,C) to (N,⌈H/stride⌉,⌈W/stride⌉,filter) by one convolution, without a shortcut."""
    x = keras.layers.Conv2D(filter, 3, stride, padding="same", name=f"{name}_conv")(x)
    x = keras.layers.BatchNormalization(name=f"{name}_bn")(x)
    x = keras.layers.ReLU(name=f"{name}_relu")(x)
    return x if attention is None else attention(x, f"{name}_attention")


def dense_decoder(x: Any, name: str) -> Any:
    """Any latent to images (N,28,28,1) in [0,1] by one dense layer."""
    x = keras.layers.Flatten(name=f"{name}_flat")(x)
    x = keras.layers.Dense(784, activation="sigmoid", name=f"{name}_dense")(x)
    return keras.layers.Reshape((28, 28, 1), name=f"{name}_image")(x)


STANDINS: dict[str, Callable[..., Any]] = {
    "gate": gate,
    "block": block,
    "dense_decoder": dense_decoder,
}


class Spy:
    """Stands where a student's function is bound; notes each call, and may divert it."""

    def __init__(self, original: Any) -> None:
        self.original = original
        self.instead: Callable[..., Any] | None = None
        self.calls: list[dict[str, Any]] = []
        self.outputs: list[Any] = []
        functools.update_wrapper(self, original, updated=())

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        result = (self.instead or self.original)(*args, **kwargs)
        self.calls.append(
            {
                "positional": [_plain(value) for value in args],
                "named": {key: _plain(value) for key, value in kwargs.items()},
                "output": list(getattr(result, "shape", None) or ()),
            }
        )
        self.outputs.append(result)
        return result

    def restart(self, instead: Callable[..., Any] | None) -> None:
        """Forget all calls; from now on call `instead`, or the original if None."""
        self.instead, self.calls, self.outputs = instead, [], []


@contextmanager
def spied(namespace: dict[str, Any], name: str) -> Iterator[Spy]:
    """A spy on `name` in `namespace`, on its aliases and on partials of it."""
    current = namespace.get(name)
    if isinstance(current, Spy):  # put there when the code was loaded
        yield current
        return
    spy = Spy(current)
    before: dict[str, Any] = {}
    for key, value in list(namespace.items()):
        if value is current and current is not None:
            before[key], namespace[key] = value, spy
        elif isinstance(value, functools.partial) and value.func is current:
            before[key] = value
            namespace[key] = functools.partial(spy, *value.args, **value.keywords)
    namespace.setdefault(name, spy)
    try:
        yield spy
    finally:
        namespace.update(before)
        if current is None:
            namespace.pop(name, None)


def _plain(value: Any) -> Any:
    """A call's argument as JSON: numbers and words as they are, anything else its type."""
    if value is None or isinstance(value, bool) or (type(value) is int and abs(value) < 10**9):
        return value
    if isinstance(value, str):
        return value[:200]
    return {"type": type(value).__name__, "shape": list(getattr(value, "shape", None) or ())}
