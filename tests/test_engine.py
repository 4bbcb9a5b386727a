"""Engine: builds, plants, calls, differentiates, trains; through a pipe and in place alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograder.errors import StudentError
from autograder.layer import Layer, Model
from autograder.process import Worker
from autograder.session import Limits, Session

pytestmark = pytest.mark.slow

CODE = """
import functools
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

def dense(x, name):
    return layers.Dense(3, name=name + "_dense")(x)

def inner(x, filter, name, stride=1, attention=None):
    x = layers.Conv2D(filter, 3, stride, padding="same", name=name + "_conv")(x)
    return x if attention is None else attention(x, name + "_attention")

short = functools.partial(inner, stride=2)

def outer(x, name, attention=None):
    x = inner(x, 4, name + "_1", attention=attention)
    inner(x, 4, name + "_unused")
    x = short(x, 5, name + "_2", attention=attention)
    return layers.GlobalAveragePooling2D()(x)

def nothing(x, name):
    pass

def several(x, name):
    return [x, x]
"""


@pytest.fixture(scope="module", params=["pipe", "kernel"])
def layer(request: pytest.FixtureRequest) -> Iterator[Callable[..., Layer]]:
    """A function of CODE by name, at the other end of a pipe or in this process."""
    if request.param == "pipe":
        worker: Worker = request.getfixturevalue("worker")
        session = Session(worker, Limits())
        for task in ("dense", "outer", "nothing", "several"):
            statements = [
                {
                    "label": "code cell 1",
                    "line": line,
                    "text": text,
                    "future": [],
                    "binds": [text.split("(")[0].removeprefix("def ").split(" =")[0]],
                    "optional": False,
                }
                for line, text in enumerate(CODE.strip().split("\n\n"), start=1)
            ]
            session.ask({"op": "load", "task": task, "statements": statements, "spies": ["inner"]})
        ask: Any = session.ask
    else:
        from autograder.worker.engine import Engine

        namespace: dict[str, Any] = {}
        exec(CODE, namespace)
        session = None
        ask = Engine(namespace).answer

    yield lambda task, **spies: Layer(ask, task, spies=spies, seed=3)
    if session is not None:
        session.close()


def planted(model: Model) -> np.ndarray[Any, Any]:
    kernel, bias = model.weights
    value = np.arange(6.0).reshape(2, 3)
    model.plant({kernel: value, bias: np.array([1.0, 0.0, 0.0])})
    return value


def test_build_describes_shapes_and_weights(layer: Callable[..., Layer]) -> None:
    """Names, shapes, owners and kinds of weights."""
    model = layer("dense").build((2,))
    assert model.output_shape == (None, 3)
    assert [(w.shape, w.kind, w.layer, w.trainable) for w in model.weights] == [
        ((2, 3), "kernel", "probe_dense", True),
        ((3,), "bias", "probe_dense", True),
    ]


def test_call_uses_what_was_planted(layer: Callable[..., Layer]) -> None:
    """y = x W + b."""
    model = layer("dense").build((2,))
    value = planted(model)
    x = np.array([[1.0, 2.0], [-1.0, 0.5]])
    np.testing.assert_allclose(model(x), x @ value + [1, 0, 0], rtol=1e-6)


def test_gradients_of_a_weighted_sum(layer: Callable[..., Layer]) -> None:
    """∂ sum(c · (x W + b)) / ∂ W = xᵀ c."""
    model = layer("dense").build((2,))
    planted(model)
    x, c = np.array([[1.0, 2.0]]), np.array([[1.0, 0.0, -1.0]])
    kernel, bias = model.weights
    gradients = model.gradients(x, c)
    np.testing.assert_allclose(gradients[kernel], x.T @ c)
    np.testing.assert_allclose(gradients[bias], c[0])


def test_training_lowers_the_loss(layer: Callable[..., Layer]) -> None:
    """Adam finds a linear map; probes come back before and after."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(32, 2))
    y = x @ np.array([[1.0, 0.0, 2.0], [0.0, -1.0, 1.0]])
    model = layer("dense").build((2,))
    trained = model.train(x, y, [x], steps=100, batch=16, rate=0.1)
    before, after = (np.mean((p[0] - y) ** 2) for p in (trained.before, trained.after))
    assert after < 0.01 * before


def test_same_seed_same_weights(layer: Callable[..., Layer]) -> None:
    """Two builds start from the same numbers."""
    first, second = (layer("dense").build((2,)).values() for _ in range(2))
    for one, two in zip(first.values(), second.values(), strict=True):
        np.testing.assert_array_equal(one, two)


def test_gates_and_spied_calls(layer: Callable[..., Layer]) -> None:
    """A stand-in attention is seen per call, a spy sees aliases, and dead ends are told apart."""
    model = layer("outer", inner=None).build((8, 8, 1), attention=True)
    assert [gate.shape for gate in model.gates] == [(1, 8, 8, 4), (1, 4, 4, 5)]
    calls = model.calls["inner"]
    assert [call.used for call in calls] == [True, False, True]
    assert [call.arguments["filter"] for call in calls] == [4, 4, 5]
    assert calls[0].output_shape == (None, 8, 8, 4)
    assert calls[0].arguments["attention"] is not None
    x = np.random.default_rng(0).normal(size=(2, 8, 8, 1))
    y = model(x)
    model.plant({gate: 0.5 * np.ones(gate.shape) for gate in model.gates})
    np.testing.assert_allclose(model(x), y * 0.25, rtol=1e-4, atol=1e-6)


def test_standins_take_the_place_of_a_function(layer: Callable[..., Layer]) -> None:
    """With a stand-in the student's own function is not called."""
    model = layer("outer", inner="block").build((8, 8, 1))
    assert any("bn" in weight.layer for weight in model.weights)
    assert model.head().input_shape == (None, 4, 4, 5)


def test_useless_returns_are_explained(layer: Callable[..., Layer]) -> None:
    """None and lists are no tensors."""
    with pytest.raises(StudentError, match="returned None"):
        layer("nothing").build((2,))
    with pytest.raises(StudentError, match="returned a list"):
        layer("several").build((2,))
