"""The engine: answers questions about models built from a student's functions.

A question is a dict with "op" and plain values, plus arrays; so is the answer.
The same engine runs at the far end of a pipe (grading) and in a student's own
kernel (self-check). It holds no expected value, threshold or reference solution.
"""

from __future__ import annotations
import __future__

import linecache
import sys
import traceback
import types
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from autograder.worker.frames import Array, Header
from autograder.worker.standins import STANDINS, Gate, Spy, spied

Answer = tuple[Header, list[Array]]

_OURS = str(Path(__file__).parent)
_MESSAGE_LENGTH = 2000


class _NoAnswer(Exception):
    """The student's function ran, but what it gave back cannot be used."""


class Engine:
    """Builds, plants, calls and trains; one per submission."""

    def __init__(self, namespace: dict[str, Any] | None = None) -> None:
        self._shared = namespace
        self._namespaces: dict[str, dict[str, Any]] = {}
        self._models: dict[int, keras.Model] = {}
        self._cuts: dict[int, list[Any]] = {}

    def answer(self, question: Header, arrays: Sequence[Array] = ()) -> Answer:
        """The answer; what the student's code raised becomes {"error": …}."""
        operations: dict[str, Callable[[Header, Sequence[Array]], Answer]] = {
            "load": self._load,
            "build": self._build,
            "head": self._head,
            "plant": self._plant,
            "values": self._values,
            "call": self._call,
            "gradients": self._gradients,
            "train": self._train,
        }
        try:
            return operations[question["op"]](question, arrays)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # student code may raise anything, SystemExit too
            return {"error": _describe(error)}, []

    def _load(self, question: Header, _: Sequence[Array]) -> Answer:
        """Run the statements that a task's function needs, in a namespace of their own."""
        module = types.ModuleType("__main__")
        namespace = self._namespaces[question["task"]] = module.__dict__
        sys.modules["__main__"] = module  # classes defined in cells look themselves up there
        for statement in question["statements"]:
            _show_lines_in_tracebacks(statement)
            flags = 0
            for feature in statement["future"]:
                flags |= getattr(__future__, feature).compiler_flag
            code = compile(
                "\n" * (statement["line"] - 1) + statement["text"],
                f"<{statement['label']}>",
                "exec",
                flags=flags,
                dont_inherit=True,
            )
            try:
                exec(code, namespace)
            except Exception:
                if not statement["optional"]:
                    raise
            for name in question["spies"]:
                if name in statement["binds"] and not isinstance(namespace.get(name), Spy):
                    namespace[name] = Spy(namespace[name])
        return {}, []

    def _namespace(self, task: str) -> dict[str, Any]:
        return self._namespaces[task] if self._shared is None else self._shared

    def _build(self, question: Header, _: Sequence[Array]) -> Answer:
        """One model: an input of `shape`, and branches of functions applied in turn."""
        keras.utils.set_random_seed(question["seed"])
        with ExitStack() as stack:
            spies: dict[str, Spy] = {}
            for name, standin in question["spies"].items():
                namespace = self._namespace(question["branches"][0][0]["task"])
                spies[name] = stack.enter_context(spied(namespace, name))
                spies[name].restart(STANDINS[standin] if standin else None)
            inputs = keras.Input(shape=tuple(question["shape"]))
            ends = []
            for branch in question["branches"]:
                x = inputs
                for step in branch:
                    x = self._apply(step, x)
                ends.append(x)
        model = keras.Model(inputs, ends[0] if len(ends) == 1 else ends)
        part = _operations(model)
        calls = {
            name: [
                {**call, "used": _made_by(tensor) in part}
                for call, tensor in zip(spy.calls, spy.outputs, strict=True)
            ]
            for name, spy in spies.items()
        }
        outputs = [tensor for spy in spies.values() for tensor in spy.outputs]
        unchanged = ends[0] is inputs
        return {"calls": calls, "unchanged": unchanged, **self._keep(model, outputs)}, []

    def _keep(self, model: keras.Model, cuts: list[Any]) -> Header:
        """Number a model for later questions, and describe it."""
        number = len(self._models)
        self._models[number], self._cuts[number] = model, cuts
        return {"model": number, **_describe_model(model)}

    def _apply(self, step: Header, x: Any) -> Any:
        """Call one function: a stand-in by its own name, else the task's."""
        function = STANDINS.get(step["task"])
        if function is None:
            function = self._namespace(step["task"]).get(step["task"])
        if function is None:
            raise NameError(f"name '{step['task']}' is not defined")
        arguments = dict(step["named"])
        if "attention" in arguments:
            arguments["attention"] = STANDINS[arguments["attention"]]
        y = function(x, *step["positional"], **arguments)
        if y is None:
            raise _NoAnswer(f"the function {step['task']} returned None: is its `return` missing?")
        if not isinstance(y, keras.KerasTensor):
            kind = type(y).__name__
            raise _NoAnswer(f"{step['task']} returned a {kind}; expected one Keras tensor")
        return y

    def _head(self, question: Header, _: Sequence[Array]) -> Answer:
        """The rest of a model after the last call that was spied on."""
        body = self._models[question["model"]]
        model = keras.Model(self._cuts[question["model"]][-1], body.outputs[0])
        return {"calls": {}, "unchanged": False, **self._keep(model, [])}, []

    def _plant(self, question: Header, arrays: Sequence[Array]) -> Answer:
        weights = self._models[question["model"]].weights
        for index, value in zip(question["indices"], arrays, strict=True):
            weights[index].assign(value)
        return {}, []

    def _values(self, question: Header, _: Sequence[Array]) -> Answer:
        weights = self._models[question["model"]].weights
        return {}, [np.asarray(weight.numpy(), np.float32) for weight in weights]

    def _call(self, question: Header, arrays: Sequence[Array]) -> Answer:
        keras.utils.set_random_seed(question["seed"])
        model = self._models[question["model"]]
        y = model(tf.constant(arrays[0]), training=question["training"])
        return {}, [np.asarray(y.numpy(), np.float32)]

    def _gradients(self, question: Header, arrays: Sequence[Array]) -> Answer:
        """∂ sum(y · cotangent) / ∂ w for each weight; "missing" lists those without any."""
        keras.utils.set_random_seed(question["seed"])
        model = self._models[question["model"]]
        variables = [w.value for w in model.trainable_weights]
        with tf.GradientTape() as tape:
            y = model(tf.constant(arrays[0]), training=question["training"])
            loss = tf.reduce_sum(y * tf.constant(arrays[1]))
        found = {
            id(weight): gradient
            for weight, gradient in zip(
                model.trainable_weights, tape.gradient(loss, variables), strict=True
            )
        }
        indices, values = [], []
        for index, weight in enumerate(model.weights):
            gradient = found.get(id(weight))
            if gradient is not None:
                indices.append(index)
                values.append(np.asarray(tf.convert_to_tensor(gradient).numpy(), np.float32))
        return {"indices": indices}, values

    def _train(self, question: Header, arrays: Sequence[Array]) -> Answer:
        """Adam on (inputs, targets); what `probes` give before and after, in training mode.

        Adam is written out in NumPy (Kingma & Ba 2015, algorithm 1): tracing Keras'
        own optimiser costs more than all the steps together.
        """
        keras.utils.set_random_seed(question["seed"])
        model = self._models[question["model"]]
        inputs, targets, *probes = [tf.constant(array) for array in arrays]
        loss_of = _LOSSES[question["loss"]]
        variables = [weight.value for weight in model.trainable_weights]

        @tf.function(jit_compile=False, reduce_retracing=True)
        def slopes(x: tf.Tensor, target: tf.Tensor) -> list[tf.Tensor]:
            with tf.GradientTape() as tape:
                loss = loss_of(target, model(x, training=True))
            gradients = tape.gradient(loss, variables, unconnected_gradients="zero")
            return [tf.convert_to_tensor(gradient) for gradient in gradients]

        def predictions() -> list[Array]:
            return [np.asarray(model(x, training=True).numpy(), np.float32) for x in probes]

        before = predictions()
        values = [np.array(variable.numpy()) for variable in variables]
        mean = [np.zeros_like(value) for value in values]
        square = [np.zeros_like(value) for value in values]
        size, count = question["batch"], len(arrays[0])
        for number in range(question["steps"] if variables else 0):
            start = number * size % max(1, count - size + 1)
            gradients = slopes(inputs[start : start + size], targets[start : start + size])
            rate = question["rate"] * np.sqrt(1 - 0.999 ** (number + 1)) / (1 - 0.9 ** (number + 1))
            for i, gradient in enumerate(gradients):
                slope = gradient.numpy()
                mean[i] += 0.1 * (slope - mean[i])
                square[i] += 0.001 * (slope * slope - square[i])
                values[i] = (values[i] - rate * mean[i] / (np.sqrt(square[i]) + 1e-7)).astype(
                    values[i].dtype
                )
                variables[i].assign(values[i])
        return {}, [*before, *predictions()]


def _squared_error(target: tf.Tensor, output: tf.Tensor) -> tf.Tensor:
    return tf.reduce_mean(tf.square(target - output))


def _cross_entropy(target: tf.Tensor, output: tf.Tensor) -> tf.Tensor:
    """Mean −log p of the target's class; `target` holds class numbers (N,)."""
    chosen = tf.gather(output, tf.cast(target, tf.int32), axis=-1, batch_dims=1)
    return -tf.reduce_mean(tf.math.log(tf.clip_by_value(chosen, 1e-7, 1.0)))


_LOSSES = {"squared_error": _squared_error, "cross_entropy": _cross_entropy}


def _operations(model: keras.Model) -> set[int]:
    """The operations of a model and of models nested in it."""
    models = [m for m in (model, *model._flatten_layers()) if hasattr(m, "operations")]
    return {id(operation) for m in models for operation in m.operations}


def _made_by(tensor: Any) -> int:
    history = getattr(tensor, "_keras_history", None)
    return id(history.operation) if history is not None else 0


def _describe_model(model: keras.Model) -> Header:
    """Shapes and names of a model's output and weights."""
    owners = {id(weight): layer.name for layer in model.layers for weight in layer.weights}
    gates = {
        id(weight)
        for layer in model._flatten_layers()  # a Layer subclass may hold a stand-in inside
        if isinstance(layer, Gate)
        for weight in layer.weights
    }
    trainable = {id(weight) for weight in model.trainable_weights}
    return {
        "output_shape": list(model.outputs[0].shape),
        "input_shape": list(model.inputs[0].shape),
        "weights": [
            {
                "path": str(weight.path),
                "shape": list(weight.shape),
                "trainable": id(weight) in trainable,
                "layer": owners.get(id(weight), ""),
                "gate": id(weight) in gates,
            }
            for weight in model.weights
        ],
    }


def _show_lines_in_tracebacks(statement: Header) -> None:
    """Let tracebacks find the student's own line, which is in no file."""
    filename = f"<{statement['label']}>"
    lines = linecache.getlines(filename)
    new = statement["text"].splitlines(keepends=True)
    first = statement["line"] - 1
    lines += ["\n"] * (first + len(new) - len(lines))
    lines[first : first + len(new)] = new
    linecache.cache[filename] = (sum(map(len, lines)), None, lines, filename)


def _describe(error: BaseException) -> Header:
    """What was raised and the student's own last line in it."""
    where = ""
    for frame, line in _frames(error):
        filename = frame.f_code.co_filename
        if filename.startswith(_OURS) or "site-packages" in filename or "<frozen" in filename:
            continue
        source = linecache.getline(filename, line, frame.f_globals).strip()
        label = filename.strip("<>") if filename.startswith("<") else frame.f_code.co_name
        if source:
            where = f"line {line} of {label}: {source}"
    try:
        message = str(error)
    except BaseException:  # a student's own exception may fail to print itself
        message = ""
    kind = "NoAnswer" if isinstance(error, _NoAnswer) else type(error).__name__
    if isinstance(error, SyntaxError):
        where = f"line {error.lineno}: {(error.text or '').strip()}"
    return {"kind": kind[:200], "message": message[:_MESSAGE_LENGTH], "where": where[:400]}


def _frames(error: BaseException) -> list[tuple[types.FrameType, int]]:
    """The frames of an error and of what caused it, outermost first."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain and len(chain) < 8:
        chain.append(link)
        link = link.__cause__ or link.__context__
    return [entry for link in reversed(chain) for entry in traceback.walk_tb(link.__traceback__)]
