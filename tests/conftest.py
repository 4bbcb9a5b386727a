"""Fixtures: the course, its notebooks, and one warm worker for the whole run."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder import assignment as assignments
from autograder.assignment import Assignment
from autograder.course import Course
from autograder.extract import extract
from autograder.grade import Graded, grade, seed_of
from autograder.gradebook import generate_assignment
from autograder.judge import judge
from autograder.process import Worker
from autograder.read import read
from autograder.report import Report, TaskResult
from autograder.session import Limits, Session

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def course() -> Course:
    return Course(ROOT)


@pytest.fixture(scope="session")
def attention() -> Assignment:
    return assignments.load("attention")


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as warm:
        warm.start()
        yield warm


@pytest.fixture(scope="session")
def solved(course: Course) -> Any:
    """The instructor's notebook."""
    return nbformat.read(course.source("attention"), as_version=4)


@pytest.fixture(scope="session")
def blank(course: Course) -> Any:
    """The released notebook."""
    return nbformat.read(course.release("attention") / "attention.ipynb", as_version=4)


@pytest.fixture
def answered(solved: Any) -> Callable[..., str]:
    """The solved notebook as text, with some task cells replaced: answered(encoder="…")."""

    def make(**answers: str) -> str:
        notebook = copy.deepcopy(solved)
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in answers:
                cell.source = answers[name]
        return nbformat.writes(notebook)

    return make


@pytest.fixture
def graded(
    tmp_path: Path, attention: Assignment, course: Course, worker: Worker
) -> Callable[..., Report]:
    """Grade a submission given as text or bytes."""

    def run(
        text: str | bytes, name: str = "attention.ipynb", limits: Limits | None = None
    ) -> Report:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return grade(path, attention, course.given("attention"), worker, limits)

    return run


@pytest.fixture
def judged(
    attention: Assignment, course: Course, worker: Worker
) -> Callable[..., dict[str, TaskResult]]:
    """Judge some tasks of a submission given as text: quicker than a whole report."""

    def run(
        text: str, *tasks: str, name: str = "attention.ipynb", limits: Limits | None = None
    ) -> dict[str, TaskResult]:
        names = [task.name for task in attention.tasks]
        code = extract(read(text.encode(), name), course.given("attention"), names)
        seed = seed_of(code)
        session = Session(worker, limits or Limits())
        try:
            source = Graded(attention, code, session, seed)
            return {result.task: result for result in judge(attention, source, seed, tasks)}
        finally:
            session.close()

    return run


@pytest.fixture
def fresh_course(course: Course, tmp_path: Path) -> Course:
    """A copy of the course in a scratch folder, released, without submissions."""
    root = tmp_path / "course"
    shutil.copytree(course.root / "source", root / "source")
    shutil.copy(course.root / "nbgrader_config.py", root)
    made = Course(root)
    generate_assignment(made, "attention")
    return made
