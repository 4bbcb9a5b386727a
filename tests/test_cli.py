"""Command line: one clear line for wrong use, the right exit status, reports where asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder import cli
from autograder.course import Course

Run = Callable[..., int]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["autograder", *arguments])
        with pytest.raises(SystemExit) as caught:
            cli.main()
        return int(caught.value.code or 0)

    return call


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("grade", "no_such.ipynb"), "no such file: no_such.ipynb"),
        (
            ("grade", __file__, "--assignment", "history"),
            "no assignment 'history'; there is: attention",
        ),
        (("class", "history"), "no submissions"),
        (("release", "../secrets"), "no assignment '../secrets'"),
    ],
)
def test_wrong_use_is_one_line(
    run: Run,
    arguments: tuple[str, ...],
    words: str,
    course: Course,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit status 2, the offending value, no traceback."""
    monkeypatch.chdir(course.root)
    assert run(*arguments) == 2
    error = capsys.readouterr().err
    assert words in error
    assert len(error.strip().splitlines()) == 1


def test_outside_of_a_course(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`class` says that there is no course here."""
    monkeypatch.chdir(tmp_path)
    assert run("class", "attention") == 2
    assert "is in no course" in capsys.readouterr().err


def test_demo_does_not_write_into_a_full_folder(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of the user's is overwritten."""
    (tmp_path / "thesis.txt").write_text("years of work")
    assert run("demo", str(tmp_path)) == 2
    assert "is not empty" in capsys.readouterr().err


@pytest.mark.slow
def test_grade_writes_a_report_for_each_file(
    run: Run, tmp_path: Path, course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    """Stems that clash get their folder in front; a bad file is one of the results."""
    files = []
    for name, text in (("ann", "hello"), ("bob", ""), ("release", None)):
        path = tmp_path / name / "attention.ipynb"
        path.parent.mkdir()
        released = course.release("attention") / "attention.ipynb"
        path.write_text(released.read_text() if text is None else text)
        files.append(str(path))
    out = tmp_path / "out"
    assert run("grade", *files, "--json", str(out)) == 0
    names = {path.name for path in out.glob("*.json")}
    assert names == {"ann-attention.json", "bob-attention.json", "release-attention.json"}
    report = json.loads((out / "release-attention.json").read_text())
    assert (report["score"], report["max_score"]) == (0, 90)
    assert {task["outcome"] for task in report["tasks"]} == {"not_attempted"}
    printed = capsys.readouterr().out
    assert "is empty" in printed
    assert "is not a notebook" in printed


@pytest.mark.slow
def test_demo_class_from_end_to_end(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twelve students, their scores, and every place that is named exists."""
    assert run("demo", str(tmp_path / "demo")) == 0
    printed = capsys.readouterr().out
    scores = {
        path.stem: json.loads(path.read_text())["score"]
        for path in (tmp_path / "demo" / "reports" / "attention").glob("*.json")
    }
    assert scores == {
        **{"ada": 90, "ben": 90, "chi": 72, "dan": 0, "eve": 35, "fay": 75},
        **{"gus": 70, "hal": 90, "ida": 70, "jon": 0, "kim": 0, "lee": 55},
    }
    for line in printed.splitlines():
        if line.startswith(("Gradebook:", "Feedback", "Autograded", "Reports:", "CSV:")):
            assert Path(line[22:].strip()).exists(), line
    assert len(list((tmp_path / "demo" / "feedback").rglob("attention.html"))) == 12
