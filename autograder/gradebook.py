"""The gradebook: nbgrader's converters, called with the course's own configuration."""

from __future__ import annotations

import contextlib
import io
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.course import Course
from autograder.errors import AutograderError
from autograder.nbgrader_plugin import SafeCsvExport


def generate_assignment(course: Course, assignment: str) -> None:
    """`nbgrader generate_assignment ASSIGNMENT`, which also enters it into the gradebook."""
    with _api(course) as api:
        _check(api.generate_assignment(assignment), f"nbgrader cannot release {assignment}")


def is_known(course: Course, assignment: str) -> bool:
    """Whether the gradebook has the assignment's cells."""
    with _open(course) as gradebook:
        try:
            return len(gradebook.find_assignment(assignment).notebooks) > 0
        except MissingEntry:
            return False


def autograde(course: Course, assignment: str, student: str) -> None:
    """`nbgrader autograde` and `generate_feedback` for one student, anew."""
    with _api(course) as api:
        what = f"{assignment} of {student}"
        _check(api.autograde(assignment, student), f"nbgrader cannot autograde {what}")
        _check(
            api.generate_feedback(assignment, student), f"nbgrader cannot give feedback on {what}"
        )


def enter_zero(course: Course, assignment: str, student: str) -> None:
    """A submission without a notebook: 0 for every cell that is graded automatically."""
    with _open(course) as gradebook:
        gradebook.update_or_create_student(student)
        submission = gradebook.update_or_create_submission(assignment, student)
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                grade.auto_score, grade.needs_manual_grade = 0, False
        gradebook.db.commit()


def scores(course: Course, assignment: str) -> dict[str, float]:
    """Each student's score in the gradebook, points given by hand included."""
    with _open(course) as gradebook:
        return {s.student.id: float(s.score) for s in gradebook.assignment_submissions(assignment)}


def export(course: Course, destination: Path) -> None:
    """All grades as CSV."""
    with _open(course) as gradebook:
        plugin: CsvExportPlugin = SafeCsvExport(to=str(destination))
        plugin.log = logging.getLogger("autograder")
        plugin.export(gradebook)


def _config(course: Course) -> Config:
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
    config.CourseDirectory.root = str(course.root)
    return config


@contextlib.contextmanager
def _open(course: Course) -> Iterator[Any]:
    directory = CourseDirectory(config=_config(course))
    with Gradebook(directory.db_url, directory.course_id) as gradebook:
        yield gradebook


@contextlib.contextmanager
def _api(course: Course) -> Iterator[Any]:
    """nbgrader's API in the course's folder; what it logs is kept for errors only."""
    config = _config(course)
    with contextlib.chdir(course.root), contextlib.redirect_stderr(io.StringIO()):
        yield NbGraderAPI(CourseDirectory(config=config), config=config)


def _check(result: dict[str, Any], message: str) -> None:
    if not result["success"]:
        log = str(result.get("log") or result.get("error") or "").strip().splitlines()
        raised = [line for line in log if re.match(r"\s*[\w.]+(Error|Fault|Exception): ", line)]
        reasons = raised or [line for line in log if "ERROR" in line] or log
        raise AutograderError(f"{message}: {reasons[-1] if reasons else 'no reason was given'}")
