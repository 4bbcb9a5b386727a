"""Explain: what Keras and Python raise, in words for its author."""

from __future__ import annotations

import re

import pytest

from autograder.errors import StudentError
from autograder.explain import explain, plain


@pytest.mark.parametrize(
    ("kind", "message", "hint"),
    [
        (
            "ValueError",
            "A KerasTensor cannot be used as input to a TensorFlow function.",
            "keras.ops",
        ),
        ("ValueError", "A KerasTensor is symbolic: it's a placeholder", "NumPy"),
        ("ValueError", 'The name "a" is used 2 times in the model.', "`name`"),
        ("ValueError", "Received an invalid value for `units`. Received: units=0", "at least 1"),
        ("ValueError", "Received an invalid value for `units`. Received: units=2.0", "`//`"),
        ("TypeError", "A symbolic KerasTensor cannot be used as a boolean.", "Layer()(x)"),
        (
            "InvalidArgumentError",
            "{{function_node __wrapped__Mul}} Incompatible shapes: [3,6,5,8] vs. [3,8] [Op:Mul]",
            "(N, 1, 1, C)",
        ),
        (
            "ValueError",
            "Inputs have incompatible shapes. Received shapes (6, 5, 8)",
            "shape ladder",
        ),
        ("NameError", "name 'h' is not defined", "defined"),
        ("SystemExit", "", "remove it"),
        ("MemoryError", "Unable to allocate 1 TiB", "too large"),
        (
            "TypeError",
            "channel_attention() takes 1 positional argument but 2 were given",
            "signature",
        ),
    ],
)
def test_known_errors_have_a_hint(kind: str, message: str, hint: str) -> None:
    """The hint points at the concept."""
    rationale, given = explain(StudentError(kind, message, "line 3 of code cell 7: y = x"), "f")
    assert hint in given
    assert "line 3 of code cell 7: y = x" in rationale
    assert "function_node" not in rationale


def test_terminal_codes_and_length() -> None:
    """Escape codes are stripped, text is cut to a sane length and one line."""
    text = plain("\x1b[1mbold\x1b[0m\x07\nnext " + "x" * 1000, 50)
    assert text.startswith("bold next xxx")
    assert len(text) == 50
    assert not re.search(r"[\x00-\x1f]", text)


def test_same_cause_in_other_sizes() -> None:
    """Numbers in a message do not make another mistake."""
    first = StudentError("E", "shapes [3,8] vs. [3,7]", "line 1")
    assert first.cause == StudentError("E", "shapes [5,16] vs. [5,9]", "line 1").cause
    assert first.cause != StudentError("E", "shapes [3,8] vs. [3,7]", "line 2").cause
