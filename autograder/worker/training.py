"""Training: a few steps of Adam, cheap enough to be done for every submission."""

from __future__ import annotations

from collections.abc import Sequence

import keras
import numpy as np
import tensorflow as tf

from autograder.worker.frames import Array


def train(
    model: keras.Model,
    inputs: Array,
    targets: Array,
    probes: Sequence[Array],
    *,
    loss: str,
    steps: int,
    batch: int,
    rate: float,
) -> list[Array]:
    """What `probes` give in training mode, before and after Adam on (inputs, targets).

    Adam is written out in NumPy (Kingma & Ba 2015, algorithm 1): tracing Keras'
    own optimiser costs more than all the steps together.
    """
    loss_of = _LOSSES[loss]
    variables = [weight.value for weight in model.trainable_weights]
    examples, answers = tf.constant(inputs), tf.constant(targets)

    @tf.function(jit_compile=False, reduce_retracing=True)
    def slopes(x: tf.Tensor, target: tf.Tensor) -> list[tf.Tensor]:
        with tf.GradientTape() as tape:
            value = loss_of(target, model(x, training=True))
        gradients = tape.gradient(value, variables, unconnected_gradients="zero")
        return [tf.convert_to_tensor(gradient) for gradient in gradients]

    def predictions() -> list[Array]:
        return [
            np.asarray(model(tf.constant(x), training=True).numpy(), np.float32) for x in probes
        ]

    before = predictions()
    values = [np.array(variable.numpy()) for variable in variables]
    mean = [np.zeros_like(value) for value in values]
    square = [np.zeros_like(value) for value in values]
    for number in range(steps if variables else 0):
        start = number * batch % max(1, len(inputs) - batch + 1)
        gradients = slopes(examples[start : start + batch], answers[start : start + batch])
        step = rate * np.sqrt(1 - 0.999 ** (number + 1)) / (1 - 0.9 ** (number + 1))
        for i, gradient in enumerate(gradients):
            slope = gradient.numpy()
            mean[i] += 0.1 * (slope - mean[i])
            square[i] += 0.001 * (slope * slope - square[i])
            change = step * mean[i] / (np.sqrt(square[i]) + 1e-7)
            values[i] = (values[i] - change).astype(values[i].dtype)
            variables[i].assign(values[i])
    return [*before, *predictions()]


def _squared_error(target: tf.Tensor, output: tf.Tensor) -> tf.Tensor:
    return tf.reduce_mean(tf.square(target - output))


def _cross_entropy(target: tf.Tensor, output: tf.Tensor) -> tf.Tensor:
    """Mean −log p of the target's class; `target` holds class numbers (N,)."""
    chosen = tf.gather(output, tf.cast(target, tf.int32), axis=-1, batch_dims=1)
    return -tf.reduce_mean(tf.math.log(tf.clip_by_value(chosen, 1e-7, 1.0)))


_LOSSES = {"squared_error": _squared_error, "cross_entropy": _cross_entropy}
