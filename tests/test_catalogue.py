"""The catalogue: right work keeps every point, wrong work loses some, in its own task."""

from __future__ import annotations

import os

import pytest
from catalogue import Entry, entries, submission

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.extract import extract
from autograder.grade import Graded, seed_of
from autograder.judge import judge
from autograder.process import Worker
from autograder.report import TaskResult
from autograder.session import Limits, Session

pytestmark = pytest.mark.slow

#: Limits for work that never ends: its own words are tested, not its patience.
LIMITS = Limits(check_seconds=10)


def judged(
    entry: Entry, tasks: set[str] | None, course: Course, attention: Assignment, worker: Worker
) -> tuple[TaskResult, ...]:
    """The results of `tasks`, or of those that the entry defines itself."""
    work, bound = submission(entry, course.source("attention"), attention)
    names = [task.name for task in attention.tasks]
    code = extract(work, course.given("attention"), names)
    session = Session(worker, LIMITS)
    try:
        source = Graded(attention, code, session, seed_of(code))
        return judge(attention, source, seed_of(code), sorted(tasks or bound))
    finally:
        session.close()


@pytest.mark.parametrize("entry", entries("correct"), ids=lambda entry: entry.name)
def test_right_work_has_full_marks(
    entry: Entry, course: Course, attention: Assignment, worker: Worker
) -> None:
    """Not one point is lost, whatever the style."""
    results = judged(entry, None, course, attention, worker)
    lost = [
        f"{check.task}.{check.check}: {check.rationale}"
        for task in results
        for check in task.checks
        if check.outcome != "passed"
    ]
    assert results
    assert not lost, entry.title


#: `make test` takes every fourth to stay within ten minutes; `make catalogue` takes all.
WRONG = entries("wrong") if os.environ.get("WHOLE_CATALOGUE") else entries("wrong")[::4]


@pytest.mark.parametrize("entry", WRONG, ids=lambda entry: entry.name)
def test_wrong_work_loses_points_and_is_told_why(
    entry: Entry, course: Course, attention: Assignment, worker: Worker
) -> None:
    """At least one check fails, none is a fault of ours, and the words fit the mistake."""
    (result,) = judged(entry, {entry.task}, course, attention, worker)
    assert result.score < result.max_score, entry.title
    assert result.outcome in ("failed", "not_attempted")
    words = " ".join(f"{check.rationale} {check.hint}" for check in result.checks).lower()
    assert any(word in words for word in entry.says), words
