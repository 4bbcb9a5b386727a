"""Demo: a made-up class of a dozen students in a scratch folder, graded from end to end."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.gradebook import generate_assignment

#: What some students wrote in place of a task's solution.
ANSWERS: dict[str, dict[str, str]] = {
    "ben": {  # different from the solution, and right
        "channel_attention": """
class Squeeze(layers.Layer):
    def call(self, x):
        return keras.ops.mean(x, axis=(1, 2), keepdims=True)

def channel_attention(x, name):
    c = x.shape[-1]
    s = Squeeze()(x)
    s = layers.Conv2D(max(c // 2, 1), 1, activation="relu", use_bias=False, name=name + "_down")(s)
    s = layers.Conv2D(c, 1, use_bias=False, name=name + "_up")(s)
    return x * keras.ops.sigmoid(s)
""",
        "spatial_attention": """
def spatial_attention(x, name):
    mean = layers.Lambda(lambda t: keras.ops.mean(t, axis=-1, keepdims=True))(x)
    high = layers.Lambda(lambda t: keras.ops.max(t, axis=-1, keepdims=True))(x)
    m = layers.Concatenate()([mean, high])
    return x * layers.Conv2D(1, 5, padding="same", activation="sigmoid", name=name + "_map")(m)
""",
    },
    "chi": {  # partly right
        "channel_attention": """
def channel_attention(x, name):
    c = x.shape[-1]
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(max(c // 4, 1), activation="relu", name=name + "_1")(s)
    s = layers.Dense(c, activation="sigmoid", name=name + "_2")(s)
    s = layers.Activation("sigmoid")(s)
    return x * layers.Reshape((1, 1, c))(s)
""",
        "residual_block": """
def residual_block(x, filter, name, stride=1, attention=None):
    y = layers.Conv2D(filter, 3, strides=stride, padding="same", name=name + "_c1")(x)
    y = layers.ReLU()(layers.BatchNormalization(name=name + "_b1")(y))
    y = layers.Conv2D(filter, 3, padding="same", name=name + "_c2")(y)
    y = layers.BatchNormalization(name=name + "_b2")(y)
    if attention is not None:
        y = attention(y, name + "_att")
    return layers.ReLU()(y)
""",
    },
    "eve": {  # crashes
        "channel_attention": """
def channel_attention(x, name):
    return x * tf.sigmoid(tf.reduce_mean(x, axis=(1, 2)))
""",
        "spatial_attention": """
def spatial_attention(x, name):
    import os
    os._exit(1)
""",
        "encoder": """
def encoder(x, name, attention=None):
    exit()
""",
        "decoder": """
def decoder(z, name, attention=None):
    return layers.Reshape((28, 28, 1))(layers.Dense(784, activation="sigmoid")(input("size? ")))
""",
    },
    "fay": {  # loops for ever
        "spatial_attention": """
def spatial_attention(x, name):
    while True:
        pass
""",
    },
    "gus": {  # needs too much memory
        "residual_block": """
def residual_block(x, filter, name, stride=1, attention=None):
    table = np.ones((400_000, 400_000))
    return x * table.mean()
""",
    },
    "lee": {  # a syntax error, magics and shell lines
        "channel_attention": """
def channel_attention(x, name):
    s = layers.GlobalAveragePooling2D()(x
    return x * s
""",
        "resnet": """
%matplotlib inline
!echo hello
def resnet(x, num_classes, name, attention=None):
    raise ValueError("not finished")
""",
    },
}


def make_class(course: Course, root: Path, assignment: Assignment) -> Course:
    """A course in the empty folder `root` with a dozen submissions; returns it."""
    name = assignment.name
    demo = Course(root)
    shutil.copytree(
        course.root / "source",
        root / "source",
        ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"),
    )
    shutil.copy(course.root / "nbgrader_config.py", root)
    generate_assignment(demo, name)
    solved = nbformat.read(course.source(name), as_version=4)
    blank = nbformat.read(demo.release(name) / f"{name}.ipynb", as_version=4)
    first = assignment.tasks[0].name
    edits: dict[str, Callable[[], Any]] = {
        "ada": lambda: solved,
        "dan": lambda: blank,
        "hal": lambda: _duplicated(solved, blank, first),
        "ida": lambda: _deleted(solved, {first, f"check_{first}", "check_decoder", "analysis"}),
    }
    for student in sorted([*edits, *ANSWERS]):
        make = edits.get(student, lambda student=student: _answered(solved, ANSWERS[student]))
        _submit(demo, student, name, nbformat.writes(make()))
    _submit(demo, "jon", name, "Dear professor, my notebook is attached.\n")
    text = nbformat.writes(solved)
    _submit(demo, "kim", name, text[: len(text) // 2])
    return demo


def _submit(course: Course, student: str, assignment: str, text: str) -> None:
    path = course.root / "submitted" / student / assignment / f"{assignment}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def _answered(solved: Any, answers: dict[str, str]) -> Any:
    notebook = copy.deepcopy(solved)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in answers:
            cell.source = answers[name].strip() + "\n"
    return notebook


def _duplicated(solved: Any, blank: Any, name: str) -> Any:
    """The stub stands a second time, behind the solved cell."""
    notebook = copy.deepcopy(solved)
    (stub,) = (c for c in blank.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name)
    place = next(
        i
        for i, c in enumerate(notebook.cells)
        if c.metadata.get("nbgrader", {}).get("grade_id") == name
    )
    again = copy.deepcopy(stub)
    again["id"] = "duplicate"
    notebook.cells.insert(place + 1, again)
    return notebook


def _deleted(solved: Any, names: set[str]) -> Any:
    notebook = copy.deepcopy(solved)
    notebook.cells = [
        c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") not in names
    ]
    return notebook
