"""Class: gradebook, feedback and CSV; nbgrader's own commands come to the same scores."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder import gradebook
from autograder.classroom import Graded, grade_class
from autograder.course import Course
from autograder.demo import ANSWERS
from autograder.errors import AutograderError, UsageError
from autograder.nbgrader_plugin import harmless
from autograder.report import Report

pytestmark = pytest.mark.slow

NBGRADER = str(Path(sys.executable).parent / "nbgrader")


def submit(course: Course, student: str, text: str, name: str = "attention.ipynb") -> Path:
    path = course.root / "submitted" / student / "attention" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text())))


def nbgrader(course: Course, *arguments: str) -> None:
    done = subprocess.run(
        [NBGRADER, *arguments], cwd=course.root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_class_and_nbgrader_and_single_files_agree(
    fresh_course: Course,
    solved: Any,
    blank: Any,
    answered: Callable[..., str],
    graded: Callable[..., Report],
) -> None:
    """One set of submissions, three ways to grade it, one set of scores."""
    # A student's crash, a blank notebook and three files that are none beside right work.
    texts = {
        "ada": nbformat.writes(solved),
        "chi": answered(**ANSWERS["chi"]),
        "dan": nbformat.writes(blank),
        "jon": "Dear professor",
        "kim": nbformat.writes(solved)[:5000],
    }
    for student, text in texts.items():
        submit(fresh_course, student, text)
    submit(fresh_course, "lou", texts["ada"], name="homework (1).ipynb")

    seen: list[Graded] = []
    results = grade_class(fresh_course, "attention", jobs=2, done=seen.append)
    assert sorted(g.student for g in seen) == [*sorted(texts), "lou"]
    by_class = {r.student: r.report.score for r in results if r.report}
    assert by_class["ada"] == 90
    assert by_class["dan"] == by_class["jon"] == by_class["kim"] == by_class["lou"] == 0
    assert gradebook.scores(fresh_course, "attention") == by_class
    table = rows(fresh_course.reports("attention") / "grades.csv")
    assert {row["student_id"]: float(row["score"]) for row in table} == by_class

    reports = {r.student: r.report for r in results if r.report}
    assert "homework (1).ipynb" in reports["lou"].problem
    assert graded(texts["chi"]).score == by_class["chi"]
    _check_feedback(fresh_course)

    again = grade_class(fresh_course, "attention", jobs=2)
    assert not any(g.again for g in again if g.student != "lou")

    for name in ("gradebook.db", "reports", "autograded", "feedback"):
        path = fresh_course.root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.rmtree(fresh_course.root / "submitted" / "lou")  # nbgrader knows no such file
    nbgrader(fresh_course, "generate_assignment", "attention")
    nbgrader(fresh_course, "autograde", "attention")
    by_class.pop("lou")
    assert gradebook.scores(fresh_course, "attention") == by_class
    nbgrader(fresh_course, "generate_feedback", "attention")
    _check_feedback(fresh_course)
    nbgrader(fresh_course, "export")
    table = rows(fresh_course.root / "grades.csv")
    assert {row["student_id"]: float(row["score"]) for row in table} == by_class


def _check_feedback(course: Course) -> None:
    """The page says what is wrong, and nothing of how it was tested."""
    pages = {p.parts[-3]: p.read_text() for p in (course.root / "feedback").rglob("*.html")}
    assert "The gate goes through a sigmoid twice" in pages["chi"]
    assert "12 of 20 points" in pages["chi"]
    assert "could not be read" in pages["jon"]
    for page in pages.values():
        assert "def test_" not in page
        assert "Traceback (most recent" not in page


def test_report_with_an_error_is_not_published(
    fresh_course: Course, blank: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours is told to staff; no score enters the gradebook."""
    submit(fresh_course, "dan", nbformat.writes(blank))
    (first,) = grade_class(fresh_course, "attention", jobs=1)
    assert first.report is not None
    broken = first.report.to_json().replace('"not_attempted"', '"error"')
    report = Report.model_validate_json(broken)
    monkeypatch.setattr("autograder.nbgrader_plugin.report_of", lambda *_: report)
    with pytest.raises(AutograderError, match="dan: a check could not be judged"):
        gradebook.autograde(fresh_course, "attention", "dan")


def test_empty_class_is_wrong_use(fresh_course: Course) -> None:
    """One line says which folder is empty."""
    with pytest.raises(UsageError, match="submitted"):
        grade_class(fresh_course, "attention")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_formulas_are_neutralised(text: str) -> None:
    """A spreadsheet shows them and does not run them; numbers stay numbers."""
    assert harmless(text) == "'" + text
    assert harmless(-1.5) == "-1.5"
    assert harmless(None) == ""
