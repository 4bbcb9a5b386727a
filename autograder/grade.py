"""Grade: one submission, from its bytes to its report."""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
import time
from collections.abc import Sequence
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import StudentError, SubmissionError
from autograder.extract import StudentCode, extract
from autograder.judge import judge
from autograder.layer import Layer
from autograder.process import Worker
from autograder.read import Cell, Submission, read_file
from autograder.report import CheckResult, Outcome, Report, SubmissionInfo, TaskResult
from autograder.session import Limits, Session

_PACKAGES = ("tensorflow", "keras", "numpy", "nbgrader", "pytest")


def grade(
    path: Path,
    assignment: Assignment,
    given: Sequence[Cell],
    worker: Worker,
    limits: Limits | None = None,
) -> Report:
    """The report of a submission given as a file.

    A file that cannot be read gets 0 with the reason, never an exception.
    """
    started = time.perf_counter()
    worker.start()
    try:
        submission = read_file(path)
    except SubmissionError as error:
        return unreadable(path, assignment, str(error))
    code = extract(submission, given, [task.name for task in assignment.tasks])
    seed = seed_of(code)
    session = Session(worker, limits or Limits())
    try:
        tasks = judge(assignment, Graded(assignment, code, session, seed), seed)
    finally:
        session.close()
    return _report(
        submission,
        assignment,
        tasks,
        seed=seed,
        code_sha256=code.sha256,
        seconds=round(time.perf_counter() - started, 3),
        peak_memory_mb=round(session.peak_memory_mb, 1),
    )


def seed_of(code: StudentCode) -> int:
    """The seed of a submission's planted weights and images: the same code, the same seed."""
    return int(code.sha256[:8], 16) % 2**31


def unreadable(path: Path, assignment: Assignment, reason: str) -> Report:
    """The report of a submission that could not be read: 0, with the reason."""
    tasks = tuple(
        TaskResult(
            task=task.name,
            score=0.0,
            max_score=float(task.points),
            outcome="not_attempted",
            checks=(
                CheckResult(
                    check="readable",
                    task=task.name,
                    title="The notebook can be read",
                    visibility="public",
                    outcome="not_attempted",
                    score=0.0,
                    max_score=float(task.points),
                    rationale=reason,
                ),
            ),
        )
        for task in assignment.tasks
    )
    digest = ""
    if path.is_file():
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    return _report(Submission(path.name, digest, ()), assignment, tasks, problem=reason)


def _report(
    submission: Submission,
    assignment: Assignment,
    tasks: tuple[TaskResult, ...],
    *,
    seed: int = 0,
    code_sha256: str = "",
    seconds: float = 0.0,
    peak_memory_mb: float = 0.0,
    problem: str = "",
) -> Report:
    return Report(
        assignment=assignment.name,
        submission=SubmissionInfo(name=submission.name, sha256=submission.sha256),
        score=sum(task.score for task in tasks),
        max_score=sum(task.max_score for task in tasks),
        tasks=tasks,
        problem=problem,
        seed=seed,
        isolation="process",
        seconds=seconds,
        peak_memory_mb=peak_memory_mb,
        versions=versions(),
        code_sha256=code_sha256,
        graders_sha256=assignment.graders_sha256,
    )


def versions() -> dict[str, str]:
    """The versions of what decides on a score."""
    found = {name: importlib.metadata.version(name) for name in _PACKAGES}
    return {"python": platform.python_version(), **found}


class Graded:
    """The student's functions at the other end of a pipe."""

    def __init__(
        self, assignment: Assignment, code: StudentCode, session: Session, seed: int
    ) -> None:
        self._assignment = assignment
        self._code = code
        self._session = session
        self._seed = seed
        self._loaded: dict[str, int] = {}  # task → the child that has its code

    def begin_check(self) -> None:
        """Time counts from here."""
        self._session.begin_check()

    def obstacle(self, task: str) -> tuple[Outcome, str, str] | None:
        """A stub, a missing function or a cell that does not parse."""
        code = self._code.tasks[task]
        if not code.problem:
            return None
        return ("failed" if code.attempted else "not_attempted"), code.problem, code.hint

    def layer(self, task: str, standins: frozenset[str]) -> Layer:
        """The task's function; its code is loaded when it is first built."""
        uses = self._assignment.task(task).uses
        return Layer(
            ask=self._session.ask,
            task=task,
            spies={name: uses[name] if name in standins else None for name in uses},
            seed=self._seed,
            load=lambda: self._load(task),
        )

    def _load(self, task: str) -> None:
        if self._loaded.get(task) == self._session.open():
            return
        code = self._code.tasks[task]
        if code.problem:
            raise StudentError("NotAttempted", code.problem)
        question = {
            "op": "load",
            "task": task,
            "spies": list(self._assignment.task(task).uses),
            "statements": [
                {
                    "label": statement.label,
                    "line": statement.line,
                    "text": statement.text,
                    "future": list(statement.future),
                    "binds": sorted(statement.binds),
                    "optional": optional,
                }
                for statement, optional in code.statements
            ],
        }
        header, _ = self._session.ask(question)
        error = header.get("error")
        if isinstance(error, dict):
            raise StudentError(*(str(error.get(key, "")) for key in ("kind", "message", "where")))
        self._loaded[task] = self._session.open()


def still_holds(report: Report, path: Path, assignment: Assignment, given: Sequence[Cell]) -> bool:
    """Whether grading `path` again would meet the same bytes, code, graders and versions."""
    same = (report.graders_sha256, report.versions) == (assignment.graders_sha256, versions())
    if not same or report.needs_staff:
        return False
    try:
        submission = read_file(path)
    except SubmissionError as error:
        return report.problem == str(error)
    code = extract(submission, given, [task.name for task in assignment.tasks])
    return (report.submission.sha256, report.code_sha256) == (submission.sha256, code.sha256)
