"""The engine: answers questions about models built from a student's functions.

A question is a dict with "op" and plain values, plus arrays; so is the answer.
The same engine runs at the far end of a pipe (grading) and in a student's own
kernel (self-check). It holds no expected value, threshold or reference solution.
"""

from __future__ import annotations
import __future__

import sys
import types
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from autograder.worker.frames import Array, Header
from autograder.worker.standins import STANDINS, Gate, Spy, spied
from autograder.worker.training import train
from autograder.worker.trouble import NoAnswer, describe, show_lines

Answer = tuple[Header, list[Array]]


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
            return {"error": describe(error)}, []

    def _load(self, question: Header, _: Sequence[Array]) -> Answer:
        """Run the statements that a task's function needs, in a namespace of their own."""
        module = types.ModuleType("__main__")
        namespace = self._namespaces[question["task"]] = module.__dict__
        sys.modules["__main__"] = module  # classes defined in cells look themselves up there
        for statement in question["statements"]:
            show_lines(statement)
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
            raise NoAnswer(f"the function {step['task']} returned None: is its `return` missing?")
        if not isinstance(y, keras.KerasTensor):
            kind = type(y).__name__
            raise NoAnswer(f"{step['task']} returned a {kind}; expected one Keras tensor")
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
        """Some steps on (inputs, targets); what `probes` give before and after."""
        keras.utils.set_random_seed(question["seed"])
        inputs, targets, *probes = arrays
        return {}, train(
            self._models[question["model"]],
            inputs,
            targets,
            probes,
            loss=question["loss"],
            steps=question["steps"],
            batch=question["batch"],
            rate=question["rate"],
        )


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
