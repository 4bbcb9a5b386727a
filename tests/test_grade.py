"""Grade: the release, the solution, and everything that is handed in between."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import nbformat
import psutil
import pytest

from autograder.demo import ANSWERS
from autograder.report import Report, TaskResult
from autograder.session import Limits

pytestmark = pytest.mark.slow

SHORT = Limits(check_seconds=3)


Answered = Callable[..., str]
Judged = Callable[..., dict[str, TaskResult]]


def words(task: TaskResult) -> str:
    return " ".join(f"{check.rationale} {check.hint}" for check in task.checks)


def test_release_scores_nothing(blank: Any, graded: Callable[..., Report]) -> None:
    """0 of 90, every task not attempted, no traceback."""
    report = graded(nbformat.writes(blank))
    assert (report.score, report.max_score) == (0, 90)
    assert {task.outcome for task in report.tasks} == {"not_attempted"}
    assert "Traceback" not in report.to_json()


def test_solution_scores_everything(solved: Any, graded: Callable[..., Report]) -> None:
    """90 of 90, and the report survives a trip through JSON."""
    report = graded(nbformat.writes(solved))
    assert (report.score, report.max_score) == (90, 90)
    assert Report.model_validate_json(report.to_json()) == report
    assert json.loads(report.to_json())["schema"] == 1


def test_same_submission_same_words(answered: Answered, judged: Judged) -> None:
    """Judged twice, a submission gets the same scores and the same words."""
    text = answered(**ANSWERS["chi"])
    first, second = (judged(text, "channel_attention", "residual_block") for _ in range(2))
    for task in first:
        for one, two in zip(first[task].checks, second[task].checks, strict=True):
            assert one.model_copy(update={"seconds": two.seconds}) == two


def test_different_but_right(answered: Answered, judged: Judged) -> None:
    """Other layers, other squeezes, no biases: full marks."""
    found = judged(answered(**ANSWERS["ben"]), "channel_attention", "spatial_attention")
    assert sum(task.score for task in found.values()) == 35


def test_mistakes_cost_their_own_task(answered: Answered, judged: Judged) -> None:
    """A second sigmoid and a missing shortcut; the ResNet does not pay for the block."""
    text = answered(**ANSWERS["chi"])
    found = judged(text, "channel_attention", "residual_block", "resnet")
    assert "sigmoid twice" in words(found["channel_attention"])
    assert "shortcut is missing" in words(found["residual_block"])
    assert found["resnet"].score == 15


def test_crashes_cost_their_own_task(answered: Answered, judged: Judged) -> None:
    """Exceptions, os._exit, exit() and input() each end in a clear line."""
    names = ("channel_attention", "spatial_attention", "encoder", "decoder", "residual_block")
    found = judged(answered(**ANSWERS["eve"]), *names)
    assert "symbolic" in words(found["channel_attention"])
    assert "ended the Python process" in words(found["spatial_attention"])
    assert "exit()" in words(found["encoder"])
    assert "input()" in words(found["decoder"])
    assert found["residual_block"].score == 20
    assert all(found[name].outcome == "failed" for name in names[:4])


def test_endless_loop_is_stopped(answered: Answered, judged: Judged) -> None:
    """The limit is named, and the other tasks are graded all the same."""
    text = answered(**ANSWERS["fay"])
    found = judged(text, "spatial_attention", "residual_block", limits=SHORT)
    assert found["spatial_attention"].score == 0
    assert "Task 2 stopped after 3 s" in words(found["spatial_attention"])
    assert found["residual_block"].score == 20


@pytest.mark.parametrize(
    "wish", ["np.ones((400_000, 400_000))", "[bytearray(10**7) for _ in range(10**6)]"]
)
def test_memory_is_bounded(wish: str, answered: Answered, judged: Judged) -> None:
    """One huge array, or many small ones: the task fails, the rest stands."""
    hungry = f"def residual_block(x, filter, name, stride=1, attention=None):\n    return {wish}\n"
    found = judged(
        answered(residual_block=hungry), "residual_block", "resnet", limits=Limits(memory_mb=600)
    )
    assert found["residual_block"].score == 0
    assert "memory" in words(found["residual_block"]).lower()
    assert found["resnet"].score == 15


def test_children_die_with_the_submission(answered: Answered, judged: Judged) -> None:
    """What student code starts in the background is gone when the report is there."""
    daemon = (
        "def spatial_attention(x, name):\n"
        "    import subprocess\n"
        "    subprocess.Popen(['sleep', '98765'])\n"
        "    raise ValueError('left something behind')\n"
    )
    found = judged(answered(spatial_attention=daemon), "spatial_attention")
    assert "left something behind" in words(found["spatial_attention"])
    left = [p for p in psutil.process_iter(["cmdline"]) if "98765" in (p.info["cmdline"] or [])]
    assert not left


def test_cell_that_trains_for_an_hour_is_not_run(solved: Any, judged: Judged) -> None:
    """Plots, training, sleeping and exiting between the tasks are never executed."""
    sources = (
        "import time\ntime.sleep(3600)",
        "model.fit(x_train, epochs=10**6)",
        "exit()",
        "name = input('who? ')",
    )
    extra = [nbformat.v4.new_code_cell(source) for source in sources]
    again = [nbformat.v4.new_code_cell(source) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=[*extra, *solved.cells, *again])
    found = judged(nbformat.writes(notebook), "spatial_attention", limits=SHORT)
    assert found["spatial_attention"].score == 15


def test_duplicated_and_deleted_cells(solved: Any, blank: Any, judged: Judged) -> None:
    """Stubs that stand again cost nothing; a deleted task is not attempted."""
    stubs = [nbformat.v4.new_code_cell(c.source) for c in blank.cells if c.cell_type == "code"]
    everything = nbformat.v4.new_notebook(cells=[*solved.cells, *stubs])
    assert judged(nbformat.writes(everything), "channel_attention")["channel_attention"].score == 20
    kept = [c for c in solved.cells if c.metadata.get("nbgrader", {}).get("grade_id") != "encoder"]
    found = judged(nbformat.writes(nbformat.v4.new_notebook(cells=kept)), "encoder", "decoder")
    assert found["encoder"].outcome == "not_attempted"
    assert found["decoder"].score == 10


def test_outputs_and_metadata_change_nothing(blank: Any, graded: Callable[..., Report]) -> None:
    """A full-marks output, changed points and ids are not looked at."""
    blank = nbformat.from_dict(json.loads(nbformat.writes(blank)))
    for cell in blank.cells:
        if cell.cell_type == "code":
            cell.outputs = [
                nbformat.v4.new_output("execute_result", {"text/plain": "20.0"}, execution_count=1)
            ]
        cell.metadata["nbgrader"] = {"points": 1000, "grade_id": "x", "grade": True}
    assert graded(nbformat.writes(blank)).score == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty"),
        ("Dear professor", "is not a notebook"),
        ('{"cells": [{"cell_type": "code", "sou', "cut off"),
    ],
)
def test_unreadable_files_score_0_with_the_reason(
    data: str, reason: str, graded: Callable[..., Report]
) -> None:
    """A report all the same, whose every task says why."""
    report = graded(data)
    assert (report.score, report.max_score) == (0, 90)
    assert reason in report.problem
    assert all(reason in task.checks[0].rationale for task in report.tasks)


def test_python_file_is_a_submission(solved: Any, judged: Judged) -> None:
    """Functions in a `.py` file are graded like a notebook."""
    names = ("channel_attention", "spatial_attention")
    sources = [
        cell.source
        for cell in solved.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") in names
    ]
    found = judged("\n# %%\n".join(sources), *names, name="mine.py")
    assert sum(task.score for task in found.values()) == 35
