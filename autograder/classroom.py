"""Class: grade everything under `submitted/`, then gradebook, feedback and CSV."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from autograder import assignment as assignments
from autograder import gradebook
from autograder.course import Course
from autograder.errors import UsageError, WorkerFault
from autograder.files import write
from autograder.grade import grade, still_holds, unreadable
from autograder.nbgrader_plugin import read_report
from autograder.process import Worker
from autograder.report import Report
from autograder.session import Limits


@dataclass(frozen=True)
class Graded:
    """One student's report; `again` says whether it was graded now; `fault` needs staff."""

    student: str
    report: Report | None
    again: bool
    fault: str = ""


def grade_class(
    course: Course,
    name: str,
    jobs: int | None = None,
    force: bool = False,
    limits: Limits | None = None,
    done: Callable[[Graded], None] = lambda graded: None,
) -> list[Graded]:
    """Grade all students of an assignment; `done` is told of each as it is finished.

    Reports go to `reports/NAME/STUDENT.json`; gradebook, autograded notebooks and
    feedback follow, and `reports/NAME/grades.csv`. A report that still holds is kept.
    """
    students = course.submissions(name)
    if not students:
        raise UsageError(f"no submissions: {course.root / 'submitted'}/*/{name}/ is empty")
    assignments.load(name)
    if not gradebook.is_known(course, name):
        gradebook.generate_assignment(course, name)
    results = []
    for graded in _reports(course, name, students, jobs or os.cpu_count() or 1, force, limits):
        entered = _enter(course, name, graded, students[graded.student])
        results.append(entered)
        done(entered)
    gradebook.export(course, course.reports(name) / "grades.csv")
    return sorted(results, key=lambda graded: graded.student)


def _reports(
    course: Course,
    name: str,
    students: dict[str, Path],
    jobs: int,
    force: bool,
    limits: Limits | None,
) -> Iterator[Graded]:
    """A report for every student, stored ones first."""
    assignment, given = assignments.load(name), course.given(name)
    waiting = []
    for student, path in students.items():
        stored = read_report(course.reports(name) / f"{student}.json")
        if stored and not force and still_holds(stored, path, assignment, given):
            yield Graded(student, stored, again=False)
        elif not path.is_file():
            others = [p.name for p in sorted(path.parent.glob("*.ipynb"))]
            found = f"; found instead: {', '.join(others[:3])}" if others else ""
            reason = f"{path.name} is missing from the submission{found}."
            yield _stored(course, name, student, unreadable(path, assignment, reason))
        else:
            waiting.append((student, path))
    if not waiting:
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(waiting)), mp_context=context) as pool:
        futures = {
            pool.submit(_grade_one, str(course.root), name, str(path), limits): student
            for student, path in waiting
        }
        for future in as_completed(futures):
            text, fault = future.result()
            student = futures[future]
            if fault:
                yield Graded(student, None, again=True, fault=fault)
            else:
                report = Report.model_validate_json(text)
                yield _stored(course, name, student, report)


def _stored(course: Course, name: str, student: str, report: Report) -> Graded:
    write(course.reports(name) / f"{student}.json", report.to_json())
    fault = "a check could not be judged" if report.needs_staff else ""
    return Graded(student, report, again=True, fault=fault)


_WORKER: list[Worker] = []  # one warm worker per process of the pool, made at its first task


def _grade_one(root: str, name: str, path: str, limits: Limits | None) -> tuple[str, str]:
    """In a process of the pool: the report's JSON, or the fault that prevented it."""
    if not _WORKER:
        _WORKER.append(Worker())
        multiprocessing.util.Finalize(None, _WORKER[0].close, exitpriority=10)
    course, assignment = Course(Path(root)), assignments.load(name)
    try:
        report = grade(Path(path), assignment, course.given(name), _WORKER[0], limits)
        return report.to_json(), ""
    except WorkerFault as error:
        return "", str(error)


def _enter(course: Course, name: str, graded: Graded, path: Path) -> Graded:
    """Put one report into gradebook, autograded notebook and feedback."""
    if graded.fault:
        return graded
    feedback = course.root / "feedback" / graded.student / name / f"{name}.html"
    if graded.again or not feedback.is_file():
        if path.is_file():
            gradebook.autograde(course, name, graded.student)
        else:
            gradebook.enter_zero(course, name, graded.student)
    return graded
