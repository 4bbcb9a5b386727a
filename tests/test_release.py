"""Release: what is committed is what nbgrader makes, and a leak is refused."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import ReleaseRefused
from autograder.gradebook import generate_assignment
from autograder.kit import kit_files
from autograder.release import execute, prove_points, prove_scores, prove_secrecy, solution_lines
from autograder.report import Report

REAL = Path(__file__).parents[2] / "shared" / "keras-home"


def bare(notebook: Any) -> list[tuple[str, str, dict[str, Any]]]:
    """Cells without outputs."""
    return [(c.cell_type, c.source, dict(c.metadata)) for c in notebook.cells]


def change(course: Course, edit: Callable[[Any], None]) -> None:
    """Edit the source notebook of a scratch course."""
    path = course.source("attention")
    notebook = nbformat.read(path, as_version=4)
    edit(notebook)
    nbformat.write(notebook, path)


def cell(notebook: Any, name: str) -> Any:
    (found,) = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return found


def test_committed_release_is_up_to_date(
    fresh_course: Course, course: Course, blank: Any, attention: Assignment
) -> None:
    """Generating it again finds no difference; `autograder release attention` mends one."""
    again = nbformat.read(fresh_course.release("attention") / "attention.ipynb", as_version=4)
    assert bare(again) == bare(blank)
    folder = course.release("attention")
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".ipynb" not in path.name
    }
    assert files == kit_files(attention)


def test_committed_solution_is_up_to_date(course: Course, solved: Any) -> None:
    """The same cells as the source, executed without an error, with figures."""
    solution = nbformat.read(course.solutions("attention") / "attention.ipynb", as_version=4)
    assert bare(solution) == bare(solved)
    outputs = [output for c in solution.cells if c.cell_type == "code" for output in c.outputs]
    assert not [output for output in outputs if output.output_type == "error"]
    assert sum("image/png" in output.get("data", {}) for output in outputs) >= 10


def test_stubs_are_the_promised_ones(blank: Any, attention: Assignment) -> None:
    """`####Fill your code####`, then NotImplementedError; nothing of the solution."""
    for task in attention.tasks:
        source = cell(blank, task.name).source
        assert "####Fill your code####" in source
        assert "raise NotImplementedError" in source
        assert "SOLUTION" not in source


def test_release_holds_no_answer(fresh_course: Course, solved: Any) -> None:
    """No line of a solution, no hidden check."""
    assert len(solution_lines(solved)) > 30
    prove_secrecy(fresh_course, "attention")


def test_leak_in_a_hint_is_refused(fresh_course: Course, solved: Any) -> None:
    """A solution's line that was left in the text is named."""
    line = max(solution_lines(solved), key=len)
    change(fresh_course, lambda nb: nb.cells.append(nbformat.v4.new_markdown_cell(f"Hint: {line}")))
    generate_assignment(fresh_course, "attention")
    with pytest.raises(ReleaseRefused, match="holds a line of a solution"):
        prove_secrecy(fresh_course, "attention")


def test_leak_in_another_cell_is_refused(fresh_course: Course, solved: Any) -> None:
    """The same in code."""
    line = sorted(line for line in solution_lines(solved) if "(" in line)[0]
    change(fresh_course, lambda nb: nb.cells.append(nbformat.v4.new_code_cell(f"  {line}")))
    generate_assignment(fresh_course, "attention")
    with pytest.raises(ReleaseRefused, match="holds a line of a solution"):
        prove_secrecy(fresh_course, "attention")


def test_points_that_differ_are_refused(fresh_course: Course, attention: Assignment) -> None:
    """Cell and checks must agree."""
    change(fresh_course, lambda nb: cell(nb, "check_encoder").metadata.nbgrader.update(points=11))
    with pytest.raises(ReleaseRefused, match="worth 11 points, its checks 10"):
        prove_points(fresh_course, attention)


def test_missing_cell_is_refused(fresh_course: Course, attention: Assignment) -> None:
    """A task without a graded cell cannot carry points."""
    change(fresh_course, lambda nb: nb.cells.remove(cell(nb, "check_encoder")))
    with pytest.raises(ReleaseRefused, match="check_encoder"):
        prove_points(fresh_course, attention)


@pytest.mark.slow
def test_wrong_solution_is_refused(blank: Any, graded: Callable[..., Report], solved: Any) -> None:
    """A solution that loses a point is named with the check; so is a release that earns one."""
    empty = graded(nbformat.writes(blank))
    notebook = copy.deepcopy(solved)
    cell(notebook, "encoder").source = cell(blank, "encoder").source
    for name in ("channel_attention", "decoder", "residual_block", "resnet"):
        cell(notebook, name).source = cell(blank, name).source
    partly = graded(nbformat.writes(notebook))
    assert partly.score == 15
    with pytest.raises(ReleaseRefused, match="scores 15 of 90: channel_attention"):
        prove_scores(empty, partly)
    with pytest.raises(ReleaseRefused, match="the release scores 15, expected 0"):
        prove_scores(partly, partly)


@pytest.mark.slow
def test_notebook_runs_without_data_or_network(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From top to bottom on the drawn set, every check passed, every figure drawn."""
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "empty"))
    monkeypatch.setenv("QUICK", "1")
    for proxy in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(proxy, "http://127.0.0.1:9")  # nobody answers there
    execute(course.source("attention"), tmp_path / "run" / "attention.ipynb")
    notebook = nbformat.read(tmp_path / "run" / "attention.ipynb", as_version=4)
    text = nbformat.writes(notebook)
    assert "drawn" in text
    for name in ("channel_attention", "spatial_attention", "encoder", "decoder", "resnet"):
        (output,) = cell(notebook, f"check_{name}").outputs
        assert "FAILED" not in output.data["text/plain"]


@pytest.mark.slow
@pytest.mark.skipif(not REAL.is_dir(), reason="the real images are not beside the checkout")
def test_real_images_are_found_in_keras_cache(solved: Any) -> None:
    """With Keras' own files in its cache, the data cell takes them and says so."""
    sources = [cell(solved, "given_imports").source, cell(solved, "given_data").source]
    code = "\n".join([*sources, "(x, _), (test, _) = load_images()\nprint(x.shape, test.shape)"])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "KERAS_HOME": str(REAL)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "cache" in done.stdout
    assert "(200, 28, 28)" in done.stdout
