"""The judge: runs an assignment's graders with pytest and gives every check its outcome.

A grader is an ordinary test. It takes the fixture `layer`, the student's function for
the task that its file is named after (`test_<task>.py`), and is worth
`@pytest.mark.points(n)`; its docstring is the title that the student reads.
"""

from __future__ import annotations

import inspect
import os
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.errors import LimitReached, StudentError, WorkerFault
from autograder.expect import Failed, WrongShape
from autograder.explain import explain
from autograder.layer import Layer
from autograder.report import CheckResult, Outcome, TaskResult


class Source(Protocol):
    """Where the student's functions come from: a worker, or the student's own kernel."""

    def layer(self, task: str, standins: frozenset[str]) -> Layer:
        """The task's function, with stand-ins for the named earlier tasks."""

    def obstacle(self, task: str) -> tuple[Outcome, str, str] | None:
        """Why there is nothing to judge (outcome, rationale, hint), or None."""

    def begin_check(self) -> None:
        """Time limits count from here."""


def judge(
    assignment: Assignment,
    source: Source,
    seed: int,
    tasks: Sequence[str] | None = None,
    public_only: bool = False,
) -> tuple[TaskResult, ...]:
    """Run the checks of `tasks` (default: all) and return each task's results, in order.

    Raises `WorkerFault` if the graders do not make up the assignment's points.
    """
    wanted = [task.name for task in assignment.tasks if tasks is None or task.name in tasks]
    judging = _Judging(assignment, source, seed)
    folders = [assignment.graders / "public"]
    if not public_only:
        folders.append(assignment.graders / "hidden")
    files = [str(f / f"test_{t}.py") for t in wanted for f in folders]
    files = [file for file in files if Path(file).is_file()]
    with _pytest_alone():
        status = pytest.main([*_OPTIONS, f"--rootdir={assignment.graders}", *files], [judging])
    if judging.broken:
        raise WorkerFault(f"the graders cannot be collected: {judging.broken}")
    if status != pytest.ExitCode.OK and status != pytest.ExitCode.TESTS_FAILED:
        raise WorkerFault(f"the graders cannot be run (pytest exit status {int(status)})")
    if not public_only:
        for name in wanted:
            points = sum(c.max_score for c in judging.results.values() if c.task == name)
            if points != assignment.task(name).points:
                raise WorkerFault(f"the checks of {name} make up {points:g} points, not its own")
    return tuple(
        TaskResult.of(name, tuple(c for c in judging.results.values() if c.task == name))
        for name in wanted
    )


_OPTIONS = (
    "-c",
    os.devnull,
    "--import-mode=importlib",
    "--noconftest",
    "--strict-markers",
    "--capture=no",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:terminal",
    "-p",
    "no:warnings",
)


@contextmanager
def _pytest_alone() -> Iterator[None]:
    """No plugin, option or colour setting of the surroundings reaches the graders' run."""
    names = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    before = {name: os.environ.get(name) for name in (*names, "PYTEST_CURRENT_TEST")}
    for name in names:
        os.environ.pop(name, None)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class _Judging:
    """The pytest plugin: fixtures for the graders, and an outcome for each of them."""

    def __init__(self, assignment: Assignment, source: Source, seed: int) -> None:
        self.assignment = assignment
        self.source = source
        self.seed = seed
        self.results: dict[str, CheckResult] = {}
        self.broken = ""
        self._stopped: dict[str, str] = {}  # task → the check at which a limit ended it
        self._misshapen: dict[str, str] = {}  # task → the check that met a wrong shape
        self._raised: dict[tuple[str, tuple[str, str, str]], str] = {}

    # fixtures ---------------------------------------------------------------

    @pytest.fixture
    def layer(self, request: pytest.FixtureRequest) -> Layer:
        """The student's function for the task that the grader's file is named after."""
        return self._layer(_task(request.node))

    @pytest.fixture
    def other(self) -> Any:
        """The student's function for another task, by name."""
        return self._layer

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """Random numbers that depend on the report's seed and the check alone."""
        return np.random.default_rng([self.seed, zlib.crc32(_identity(request.node).encode())])

    def _layer(self, task: str) -> Layer:
        return self.source.layer(task, self._standins(task))

    def _standins(self, task: str) -> frozenset[str]:
        """The earlier tasks that this one calls and that did not pass."""
        return frozenset(name for name in self.assignment.task(task).uses if not self._good(name))

    def _good(self, task: str) -> bool:
        checks = self._of(task)
        return bool(checks) and all(check.outcome == "passed" for check in checks)

    def _of(self, task: str) -> list[CheckResult]:
        return [check for check in self.results.values() if check.task == task]

    # hooks ------------------------------------------------------------------

    def pytest_configure(self, config: pytest.Config) -> None:
        """Make the one marker known."""
        config.addinivalue_line("markers", "points(value): what the check is worth")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A grader that cannot be imported is a fault of ours."""
        if report.failed:
            self.broken = str(report.longrepr).strip().splitlines()[-1]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Every check has its entry before the first one runs: what never reports is an error."""
        order = {task.name: task.number for task in self.assignment.tasks}
        items.sort(key=lambda item: order[_task(item)])
        for item in items:
            marker = item.get_closest_marker("points")
            identity = _identity(item)
            if marker is None or identity in self.results:
                self.broken = f"{identity} is worth no points or stands twice"
                continue
            self._note(item, "error", "the check did not report.", points=float(marker.args[0]))

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool:
        """Run one check, or judge without running it, and note its outcome."""
        task = _task(pyfuncitem)
        self.source.begin_check()
        obstacle = self.source.obstacle(task)
        if obstacle is not None:
            outcome, rationale, hint = obstacle
            if any(c.rationale == rationale for c in self._of(task)):  # told once
                outcome = "skipped" if outcome == "failed" else outcome
                rationale, hint = "", ""
            self._note(pyfuncitem, outcome, rationale, hint)
        elif task in self._stopped:
            reason = f"not run, because of “{self._stopped[task]}”."
            self._note(pyfuncitem, "skipped", reason)
        else:
            started = time.perf_counter()
            error: BaseException | None = None
            arguments = {
                name: pyfuncitem.funcargs[name]
                for name in inspect.signature(pyfuncitem.obj).parameters
            }
            try:
                pyfuncitem.obj(**arguments)
            except Exception as raised:
                error = raised
            self._judge(pyfuncitem, error, time.perf_counter() - started)
        return True

    def _judge(self, item: pytest.Item, error: BaseException | None, seconds: float) -> None:
        task, title = _task(item), self.results[_identity(item)].title
        if error is None:
            self._note(item, "passed", seconds=seconds)
        elif isinstance(error, WrongShape) and task in self._misshapen:
            earlier = self._misshapen[task]
            self._note(item, "skipped", f"not judged, because of “{earlier}”.", "", seconds)
        elif isinstance(error, Failed):
            if isinstance(error, WrongShape):
                self._misshapen[task] = title
            self._note(item, "failed", error.rationale, error.hint, seconds)
        elif isinstance(error, LimitReached):
            number = self.assignment.task(task).number
            self._stopped[task] = title
            self._note(item, "failed", f"Task {number} {error.rationale}.", error.hint, seconds)
        elif isinstance(error, StudentError):
            earlier = self._raised.setdefault((task, error.cause), title)
            if earlier != title:
                self._note(item, "skipped", f"not judged, because of “{earlier}”.", "", seconds)
            else:
                self._note(item, "failed", *explain(error, task), seconds)
        else:
            words = f"the grader itself failed ({type(error).__name__}: {error}); staff must look."
            self._note(item, "error", words, "", seconds)

    def _note(
        self,
        item: pytest.Item,
        outcome: Outcome,
        rationale: str = "",
        hint: str = "",
        seconds: float = 0.0,
        points: float | None = None,
    ) -> None:
        """Write down an outcome; only `passed` has a score."""
        identity = _identity(item)
        worth = self.results[identity].max_score if points is None else points
        doc = (getattr(item, "function", None).__doc__ or "").strip()
        self.results[identity] = CheckResult(
            check=item.name.removeprefix("test_"),
            task=_task(item),
            title=doc.splitlines()[0].rstrip(".") if doc else item.name,
            visibility="hidden" if item.path.parent.name == "hidden" else "public",
            outcome=outcome,
            score=worth if outcome == "passed" else 0.0,
            max_score=worth,
            rationale=rationale,
            hint=hint,
            seconds=round(seconds, 3),
        )


def _task(item: pytest.Item) -> str:
    return item.path.stem.removeprefix("test_")


def _identity(item: pytest.Item) -> str:
    return f"{_task(item)}.{item.name.removeprefix('test_')}"
