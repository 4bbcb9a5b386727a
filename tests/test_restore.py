"""Restore: whatever was done to a notebook, nbgrader gets one it can grade."""

from __future__ import annotations

import json
from typing import Any

import nbformat
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import SubmissionError
from autograder.read import parse_notebook
from autograder.restore import SourceCell, restore

KNOWN = (
    SourceCell("f", "code", "stub", False, "c1", grade=False, solution=True, points=None),
    SourceCell("check_f", "code", "check.f()", True, "c2", grade=True, solution=False, points=5.0),
    SourceCell("essay", "markdown", "*Write*", False, "c3", grade=True, solution=True, points=10.0),
)


def cell(name: str, source: str, kind: str = "code", **metadata: Any) -> dict[str, Any]:
    made = {"cell_type": kind, "source": source, "metadata": {"nbgrader": {"grade_id": name}}}
    made["metadata"]["nbgrader"] |= metadata
    if kind == "code":
        made |= {"outputs": [], "execution_count": None}
    return made


def restored(*cells: dict[str, Any]) -> Any:
    document = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)}
    notebook = restore(parse_notebook(json.dumps(document), "x.ipynb"), KNOWN)
    nbformat.validate(notebook)
    return notebook


def named(notebook: Any) -> list[tuple[str, str]]:
    return [
        (c.metadata.nbgrader.grade_id, c.source) for c in notebook.cells if "nbgrader" in c.metadata
    ]


def test_student_text_stays_and_locked_text_comes_back() -> None:
    """The answer is kept; a changed check cell and changed points are not."""
    notebook = restored(
        cell("f", "answer"), cell("check_f", "20.0", points=1000), cell("essay", "I", "markdown")
    )
    assert named(notebook) == [("f", "answer"), ("check_f", "check.f()"), ("essay", "I")]
    assert notebook.cells[1].metadata.nbgrader.points == 5


def test_missing_cells_come_back_in_their_place() -> None:
    """After the cell that stood before them."""
    assert [name for name, _ in named(restored(cell("f", "answer")))] == ["f", "check_f", "essay"]
    assert [name for name, _ in named(restored())] == ["f", "check_f", "essay"]


def test_duplicates_lose_their_name_but_not_their_text() -> None:
    """The last copy that differs from the release keeps the name."""
    notebook = restored(cell("f", "first"), cell("f", "second"), cell("f", "stub"))
    assert ("f", "second") in named(notebook)
    texts = [c.source for c in notebook.cells if c.source in ("first", "second", "stub")]
    assert texts == ["first", "second", "stub"]


def test_outputs_and_foreign_metadata_are_gone() -> None:
    """Nothing that nbgrader could read as a score survives."""
    scored = cell("check_f", "check.f()")
    scored["outputs"] = [
        {
            "output_type": "execute_result",
            "data": {"text/plain": "5"},
            "metadata": {},
            "execution_count": 1,
        }
    ]
    other = cell("invented", "x", grade=True, points=99)
    notebook = restored(scored, other)
    assert all(not c.get("outputs") for c in notebook.cells)
    assert "invented" not in [name for name, _ in named(notebook)]


def test_missing_attachment_is_defused() -> None:
    """A picture that is not there would keep nbgrader from making the feedback page."""
    notebook = restored(cell("essay", "![plot](attachment:plot.png)", "markdown"))
    (source,) = [source for name, source in named(notebook) if name == "essay"]
    assert "attachment:" not in source


def test_unreadable_file_says_so() -> None:
    """The release's cells, and the reason on top."""
    notebook = restore(None, KNOWN, "It is empty.")
    assert "It is empty." in notebook.cells[0].source
    assert len(named(notebook)) == 3


odd = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
    ),
    max_leaves=6,
)
odd_cells = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw", "weird"]),
        "source": odd | st.just("text"),
        "metadata": odd | st.fixed_dictionaries({"nbgrader": odd | st.just({"grade_id": "f"})}),
        "attachments": odd,
        "outputs": odd,
        "id": odd,
    },
)


@given(st.lists(odd_cells, max_size=4))
def test_any_cells_give_a_valid_notebook(cells: list[Any]) -> None:
    """Malformed cells are refused by the reader, or come out as a valid notebook."""
    document = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    try:
        submitted = parse_notebook(json.dumps(document), "x.ipynb")
    except SubmissionError:
        return
    notebook = restore(submitted, KNOWN)
    nbformat.validate(notebook)
    assert sorted(name for name, _ in named(notebook)) == ["check_f", "essay", "f"]
