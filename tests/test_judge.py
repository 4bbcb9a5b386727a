"""Judge: scores fail closed, and faults of ours are errors, never zeros."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from autograder.assignment import Assignment, Task
from autograder.errors import LimitReached, StudentError, WorkerFault
from autograder.judge import judge
from autograder.layer import Layer
from autograder.report import Outcome, TaskResult
from autograder.worker.frames import Array, Header

GRADER = '''
import pytest
from autograder.expect import Failed
from autograder.errors import LimitReached

@pytest.mark.points(2)
def test_first(layer):
    """The first thing holds."""
    layer.build((2, 2, 3))

@pytest.mark.points(3)
def test_second(layer, rng):
    """The second thing holds."""
    BODY
'''


class FakeSource:
    """Answers every question with what it was given."""

    def __init__(self, answer: Callable[[Header], Header]) -> None:
        self.answer = answer
        self.obstacles: dict[str, tuple[Outcome, str, str]] = {}

    def begin_check(self) -> None:
        pass

    def obstacle(self, task: str) -> tuple[Outcome, str, str] | None:
        return self.obstacles.get(task)

    def layer(self, task: str, standins: frozenset[str]) -> Layer:
        def ask(question: Header, arrays: Sequence[Array] = ()) -> tuple[Header, list[Array]]:
            return self.answer(question), []

        return Layer(ask, task)


MODEL = {
    "model": 0,
    "input_shape": [None, 2, 2, 3],
    "output_shape": [None, 2, 2, 3],
    "weights": [],
    "unchanged": False,
    "calls": {},
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., TaskResult]:
    monkeypatch.delitem(sys.modules, "public.test_thing", raising=False)  # of the test before

    def judged(body: str, source: FakeSource, points: int = 5) -> TaskResult:
        (tmp_path / "public").mkdir()
        (tmp_path / "public" / "test_thing.py").write_text(GRADER.replace("BODY", body))
        assignment = Assignment("made_up", (Task("thing", 1, points, "a thing"),), tmp_path)
        (result,) = judge(assignment, source, seed=1)
        return result

    return judged


def outcomes(result: TaskResult) -> list[str]:
    return [check.outcome for check in result.checks]


def test_passing_checks_earn_their_points(run: Callable[..., TaskResult]) -> None:
    """Titles come from docstrings, points from markers."""
    result = run("pass", FakeSource(lambda question: MODEL))
    assert (result.score, result.max_score, result.outcome) == (5, 5, "passed")
    assert result.checks[0].title == "The first thing holds"


def test_failure_has_its_words(run: Callable[..., TaskResult]) -> None:
    """What the grader says is what the student reads."""
    result = run("raise Failed('too short.', 'Look again.')", FakeSource(lambda q: MODEL))
    assert (result.score, result.outcome) == (2, "failed")
    assert (result.checks[1].rationale, result.checks[1].hint) == ("too short.", "Look again.")


def test_fault_in_a_grader_is_an_error(run: Callable[..., TaskResult]) -> None:
    """Our own exception needs staff."""
    result = run("1 / 0", FakeSource(lambda question: MODEL))
    assert outcomes(result) == ["passed", "error"]
    assert "staff" in result.checks[1].rationale


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {**MODEL, "weights": 7},
        {**MODEL, "weights": [{"path": "x"}]},
        {**MODEL, "output_shape": None},
        {**MODEL, "model": "one"},
    ],
)
def test_malformed_answers_earn_nothing(run: Callable[..., TaskResult], answer: Header) -> None:
    """An answer that does not have its form is never a pass."""
    result = run("raise Failed('x')", FakeSource(lambda question: answer))
    assert result.score == 0
    assert outcomes(result)[0] == "error"


def test_student_error_is_told_once(run: Callable[..., TaskResult]) -> None:
    """The same exception in a later check is skipped with a pointer to the first."""

    def answer(question: Header) -> Header:
        raise StudentError("NameError", "name 'h' is not defined", "line 3: y = h")

    result = run("layer.build((4, 4, 3))", FakeSource(answer))
    assert outcomes(result) == ["failed", "skipped"]
    assert "line 3: y = h" in result.checks[0].rationale
    assert "The first thing holds" in result.checks[1].rationale


def test_limit_ends_the_task(run: Callable[..., TaskResult]) -> None:
    """After a limit the rest of the task is not run."""

    def answer(question: Header) -> Header:
        raise LimitReached("stopped after 20 s of computing time")

    result = run("raise AssertionError('must not run')", FakeSource(answer))
    assert outcomes(result) == ["failed", "skipped"]
    assert result.checks[0].rationale == "Task 1 stopped after 20 s of computing time."


def test_stub_is_not_attempted(run: Callable[..., TaskResult]) -> None:
    """Nothing is run, nothing is earned."""
    source = FakeSource(lambda question: MODEL)
    source.obstacles["thing"] = ("not_attempted", "the function thing still holds its stub.", "")
    result = run("pass", source)
    assert (result.score, result.outcome) == (0, "not_attempted")


def test_missing_points_are_refused(run: Callable[..., TaskResult]) -> None:
    """A deleted or changed check cannot go unnoticed."""
    with pytest.raises(WorkerFault, match="make up 5 points"):
        run("pass", FakeSource(lambda question: MODEL), points=6)


def test_grader_that_does_not_import_is_refused(run: Callable[..., TaskResult]) -> None:
    """No check of a broken file is quietly left out."""
    with pytest.raises(WorkerFault):
        run("pass\nimport no_such_module", FakeSource(lambda question: MODEL))


def test_surroundings_do_not_reach_the_graders(
    run: Callable[..., TaskResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    """pytest's options in the environment change nothing."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing --maxfail=0")
    assert run("pass", FakeSource(lambda question: MODEL)).score == 5
