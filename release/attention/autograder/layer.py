"""What a grader holds: a student's function as a layer to build, plant, call and train.

The same handle works on a function in the student's own kernel and on one at the
other end of a pipe; only the `Ask` differs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.errors import StudentError, WorkerFault
from autograder.expect import Failed, WrongShape
from autograder.worker.frames import Array, Header

Ask = Callable[[Header, Sequence[Array]], tuple[Header, list[Array]]]


@dataclass(frozen=True)
class Weight:
    """One weight of a model: where it is, its shape, and the top-level layer that owns it."""

    index: int
    path: str
    shape: tuple[int, ...]
    trainable: bool
    layer: str
    gate: bool

    @property
    def kind(self) -> str:
        """The last part of the path, such as kernel, bias, gamma or moving_mean."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def group(self) -> str:
        """The path without its last part: weights of one layer share it."""
        return self.path.rpartition("/")[0] or self.layer


@dataclass(frozen=True)
class Call:
    """One call of a function that was spied on; `used` if its result is part of the model."""

    arguments: Mapping[str, Any]
    output_shape: tuple[int | None, ...]
    used: bool


@dataclass(frozen=True)
class Trained:
    """Predictions (training mode) for each probe, before and after the steps."""

    before: list[Array]
    after: list[Array]


@dataclass(frozen=True)
class Model:
    """A built model; images in and out are float32 arrays (N,…)."""

    ask: Ask
    number: int
    input_shape: tuple[int | None, ...]
    output_shape: tuple[int | None, ...]
    weights: tuple[Weight, ...]
    unchanged: bool
    calls: Mapping[str, tuple[Call, ...]] = field(default_factory=dict)
    seed: int = 0

    @property
    def trainable(self) -> tuple[Weight, ...]:
        """The weights that training changes."""
        return tuple(weight for weight in self.weights if weight.trainable)

    @property
    def gates(self) -> tuple[Weight, ...]:
        """The planted maps of stand-in attentions, one per call of `attention`."""
        return tuple(weight for weight in self.weights if weight.gate)

    def __call__(self, x: Array, training: bool = False) -> Array:
        """The model's output for a batch x; raises `Failed` if it is not finite."""
        question = {"op": "call", "model": self.number, "training": training, "seed": self.seed}
        _, (y,) = _answer(self.ask, question, [np.asarray(x, np.float32)], count=1)
        return _finite(y)

    def like(self, x: Array, training: bool = False) -> Array:
        """The output for a batch x, which must have the shape of x; raises `WrongShape`."""
        y = self(x, training)
        _expect_shape(y.shape, x.shape)
        return y

    def plant(self, values: Mapping[Weight, Array]) -> None:
        """Set weights to values of their own shape."""
        question = {
            "op": "plant",
            "model": self.number,
            "indices": [weight.index for weight in values],
        }
        arrays = [
            np.asarray(value, np.float32).reshape(weight.shape) for weight, value in values.items()
        ]
        _answer(self.ask, question, arrays, count=0)

    def values(self) -> dict[Weight, Array]:
        """The weights' values now."""
        question = {"op": "values", "model": self.number}
        _, arrays = _answer(self.ask, question, count=len(self.weights))
        return dict(zip(self.weights, arrays, strict=True))

    def gradients(self, x: Array, cotangent: Array, training: bool = False) -> dict[Weight, Array]:
        """∂ sum(y · cotangent) / ∂ w; a weight that the output does not depend on is missing."""
        question = {"op": "gradients", "model": self.number, "training": training}
        header, arrays = _answer(
            self.ask,
            {**question, "seed": self.seed},
            [np.asarray(x, np.float32), np.asarray(cotangent, np.float32)],
        )
        indices = header.get("indices")
        if not isinstance(indices, list) or len(indices) != len(arrays):
            raise _lie()
        known = {weight.index: weight for weight in self.weights}
        if not all(type(i) is int and i in known for i in indices):
            raise _lie()
        return {known[i]: gradient for i, gradient in zip(indices, arrays, strict=True)}

    def train(
        self,
        inputs: Array,
        targets: Array,
        probes: Sequence[Array],
        *,
        loss: str = "squared_error",
        steps: int,
        batch: int,
        rate: float,
    ) -> Trained:
        """Adam for some steps on (inputs, targets); probes travel without their targets."""
        _expect_shape(
            (len(targets), *self.output_shape[1:]),
            targets.shape if loss == "squared_error" else (len(targets), *self.output_shape[1:2]),
        )
        question = {
            "op": "train",
            "model": self.number,
            "loss": loss,
            "steps": steps,
            "batch": batch,
            "rate": rate,
            "seed": self.seed,
        }
        arrays = [np.asarray(array, np.float32) for array in (inputs, targets, *probes)]
        _, results = _answer(self.ask, question, arrays, count=2 * len(probes))
        results = [_finite(result) for result in results]
        return Trained(results[: len(probes)], results[len(probes) :])

    def head(self) -> Model:
        """The rest of the model behind the last call that was spied on."""
        header, _ = _answer(self.ask, {"op": "head", "model": self.number}, count=0)
        return _model(self.ask, header, self.seed, {})


@dataclass(frozen=True)
class Layer:
    """A student's function for one task, not yet built."""

    ask: Ask
    task: str
    spies: Mapping[str, str | None] = field(default_factory=dict)
    seed: int = 0
    load: Callable[[], None] = lambda: None

    def build(
        self,
        shape: tuple[int, ...],
        *arguments: object,
        names: Sequence[str] = ("probe",),
        attention: bool = False,
        then: Sequence[str] = (),
        **named: object,
    ) -> Model:
        """A model on an input (None, *shape): the function, once for each of `names`.

        `arguments` stand between `x` and `name` in the call, `named` behind it.
        `attention` hands a stand-in attention over; `then` names stand-ins to follow.
        Several names make as many outputs, all of the same input.
        Raises `StudentError` with what the student's code raised.
        """
        self.load()
        keywords = {**named, "attention": "gate"} if attention else named
        tail = [{"task": name, "positional": [f"standin_{name}"], "named": {}} for name in then]
        branches = [
            [{"task": self.task, "positional": [*arguments, name], "named": keywords}, *tail]
            for name in names
        ]
        question = {
            "op": "build",
            "shape": list(shape),
            "branches": branches,
            "spies": dict(self.spies),
            "seed": self.seed,
        }
        header, _ = _answer(self.ask, question, count=0)
        return _model(self.ask, header, self.seed, self.spies)


#: The parameters of functions that may be spied on, to read calls by position.
_SIGNATURE = ("x", "filter", "name", "stride", "attention")


def _answer(
    ask: Ask, question: Header, arrays: Sequence[Array] = (), count: int | None = None
) -> tuple[Header, list[Array]]:
    """Ask; raise what the student's code raised; check that the answer has its arrays."""
    header, results = ask(question, arrays)
    error = header.get("error")
    if isinstance(error, dict):
        raise StudentError(*(str(error.get(key, "")) for key in ("kind", "message", "where")))
    if count is not None and len(results) != count:
        raise _lie()
    return header, results


def _model(ask: Ask, header: Header, seed: int, spies: Mapping[str, object]) -> Model:
    """Read a model's description, believing nothing."""
    try:
        weights = tuple(
            Weight(
                index=index,
                path=str(entry["path"]),
                shape=tuple(int(size) for size in entry["shape"]),
                trainable=entry["trainable"] is True,
                layer=str(entry["layer"]),
                gate=entry["gate"] is True,
            )
            for index, entry in enumerate(header["weights"])
        )
        calls = {
            name: tuple(
                Call(
                    {**dict(zip(_SIGNATURE, entry["positional"], strict=False)), **entry["named"]},
                    tuple(entry["output"]),
                    entry["used"] is True,
                )
                for entry in header["calls"].get(name, ())
            )
            for name in spies
        }
        return Model(
            ask=ask,
            number=int(header["model"]),
            input_shape=tuple(header["input_shape"]),
            output_shape=tuple(header["output_shape"]),
            weights=weights,
            unchanged=header["unchanged"] is True,
            calls=calls,
            seed=seed,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _lie() from None


def _expect_shape(shape: tuple[int | None, ...], wanted: tuple[int | None, ...]) -> None:
    if tuple(shape) != tuple(wanted):
        raise WrongShape(
            f"the output has shape {tuple(shape)}, expected {tuple(wanted)}.",
            "Follow the task's shape ladder step by step.",
        )


def _finite(y: Array) -> Array:
    if not np.isfinite(y).all():
        raise Failed(
            "the output holds NaN or infinity.",
            "Look for a division by zero, a logarithm of zero, or weights that grow without end.",
        )
    return y


def _lie() -> WorkerFault:
    return WorkerFault("the worker's answer does not have the form that was asked for")
