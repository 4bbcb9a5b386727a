"""Release: make what students get, and prove that it is fit to be given out.

Everything is made and proved in a scratch folder; the course's own `release/` and
`solutions/` change only when every proof holds.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from autograder import assignment as assignments
from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import ReleaseRefused
from autograder.grade import grade
from autograder.gradebook import generate_assignment
from autograder.process import Worker
from autograder.report import Report

_EXECUTION_SECONDS = 1800
_REGION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)


def release(course: Course, name: str, say: Callable[[str], None]) -> None:
    """Make `release/NAME/` and `solutions/NAME/`, the solution executed with its figures.

    Raises `ReleaseRefused` when the notebook's cells and the graders' points differ,
    the release does not score 0, the solution does not score full marks, a line of a
    solution is found in the release, or the solution does not run.
    """
    assignment = assignments.load(name)
    prove_points(course, assignment)
    with tempfile.TemporaryDirectory(prefix="release-") as folder:
        scratch = Course(Path(folder))
        shutil.copytree(course.root / "source" / name, scratch.root / "source" / name)
        shutil.copy(course.root / "nbgrader_config.py", scratch.root)
        say("making the release")
        generate_assignment(scratch, name)
        prove_secrecy(scratch, name)
        say("grading the release and the solution")
        with Worker() as worker:
            given = course.given(name)
            empty = grade(scratch.release(name) / f"{name}.ipynb", assignment, given, worker)
            full = grade(course.source(name), assignment, given, worker)
        prove_scores(empty, full)
        say("executing the solution, for its figures (some minutes)")
        execute(course.source(name), scratch.solutions(name) / f"{name}.ipynb")
        for made, place in (
            (scratch.release(name), course.release(name)),
            (scratch.solutions(name), course.solutions(name)),
        ):
            _replace(made, place)
    generate_assignment(course, name)  # the same release again, now in the gradebook


def prove_points(course: Course, assignment: Assignment) -> None:
    """Every task has its solution cell and a graded cell worth its points."""
    notebook = nbformat.read(course.source(assignment.name), as_version=4)
    found = {
        own["grade_id"]: own
        for own in (cell.metadata.get("nbgrader", {}) for cell in notebook.cells)
        if own
    }
    for task in assignment.tasks:
        if not found.get(task.name, {}).get("solution"):
            raise ReleaseRefused(f"the source notebook has no solution cell {task.name!r}")
        points = found.get(task.cell, {}).get("points")
        if points != task.points:
            raise ReleaseRefused(
                f"the cell {task.cell!r} is worth {points} points, its checks {task.points}"
            )


def solution_lines(notebook: Any) -> set[str]:
    """The lines between the solution markers that would tell a student something."""
    return {
        line.strip()
        for cell in notebook.cells
        for region in _REGION.findall(cell.source + "\n")
        for line in region.splitlines()
        if _telling(line.strip())
    }


def _telling(line: str) -> bool:
    """Not a bare `else:`, `return x` or `if attention is not None:`."""
    if line.startswith("#") or line.startswith(("return", "else", "if attention is")):
        return "(" in line
    return len(line) > 12


def prove_secrecy(course: Course, name: str) -> None:
    """No line of a solution is in any file of the release; hidden checks are not either."""
    secret = solution_lines(nbformat.read(course.source(name), as_version=4))
    for path, text in _texts(course.release(name)):
        lines = {line.strip() for line in text.splitlines()}
        leaked = sorted((secret & lines) | {s for s in secret if len(s) > 40 and s in text})
        if leaked:
            raise ReleaseRefused(f"{path} holds a line of a solution: {leaked[0]}")
        if "hidden" in path.parts:
            raise ReleaseRefused(f"{path} is a hidden check")


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".ipynb":
            notebook = nbformat.read(path, as_version=4)
            yield path.relative_to(folder), "\n".join(cell.source for cell in notebook.cells)
        elif path.is_file():
            yield path.relative_to(folder), path.read_text(encoding="utf-8", errors="replace")


def prove_scores(empty: Report, full: Report) -> None:
    """The release scores 0 with nothing attempted, the solution full marks."""
    attempted = [task.task for task in empty.tasks if task.outcome != "not_attempted"]
    if empty.score or attempted:
        raise ReleaseRefused(
            f"the release scores {empty.score:g}, expected 0; attempted: {attempted or 'none'}"
        )
    lost = [
        f"{check.task}.{check.check}: {check.rationale}"
        for task in full.tasks
        for check in task.checks
        if check.outcome != "passed"
    ]
    if lost:
        raise ReleaseRefused(f"the solution scores {full.score:g} of {full.max_score:g}: {lost[0]}")


def execute(source: Path, destination: Path) -> None:
    """Run a notebook from top to bottom in its own kernel, and keep it with its outputs."""
    notebook = nbformat.read(source, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=_EXECUTION_SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": str(source.parent)}},
    )
    before = dict(os.environ)
    os.environ.setdefault("QUICK", "1")
    try:
        client.execute()
    except CellExecutionError as error:
        last = str(error).strip().splitlines()[-1]
        raise ReleaseRefused(f"the solution does not run from top to bottom: {last}") from None
    finally:
        os.environ.clear()
        os.environ.update(before)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # times, which differ from run to run
        if cell.cell_type == "code":  # what TensorFlow logs at its import tells nobody anything
            cell.outputs = [o for o in cell.outputs if o.get("name") != "stderr"]
    destination.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, destination)


def _replace(made: Path, place: Path) -> None:
    """Put a finished folder in place of an older one, which is gone only then."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(made, fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)
