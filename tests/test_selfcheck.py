"""Self-check: the kit beside the released notebook runs alone, and says what the grader says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.assignment import Assignment
from autograder.course import Course

pytestmark = pytest.mark.slow


def cells(notebook: Any, *names: str) -> list[str]:
    return [
        cell.source
        for name in names
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") == name
    ]


@pytest.fixture
def release(course: Course, tmp_path: Path) -> Path:
    """The release folder as a student has it."""
    folder = tmp_path / "attention"
    shutil.copytree(course.release("attention"), folder)
    return folder


def run(folder: Path, *sources: str) -> subprocess.CompletedProcess[str]:
    """Run cells as a script in the student's folder, without the installed package."""
    script = folder / "work.py"
    script.write_text("\n".join(sources))
    code = (
        "import sys; sys.path.insert(0, '.'); import autograder; "
        "assert autograder.__file__.startswith(sys.argv[1]), autograder.__file__; "
        "exec(compile(open('work.py').read(), 'work.py', 'exec'), vars(sys.modules['__main__']))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_solutions_pass_every_public_check(
    release: Path, solved: Any, attention: Assignment
) -> None:
    """All six tasks, with nothing but the kit; the last line counts the hidden checks."""
    names = [task.name for task in attention.tasks]
    done = run(
        release,
        *cells(solved, "given_imports", "given_block", *names),
        *(f"check.{name}()" for name in names),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "FAILED" not in done.stdout
    assert done.stdout.count("These are the public checks") == 6
    assert "3 hidden ones remain" in done.stdout
    assert "checks did not pass" not in done.stderr


def test_mistakes_and_stubs_are_told(release: Path, solved: Any, blank: Any) -> None:
    """A failed check has its reason and hint; a stub and a missing function their word."""
    wrong = (
        "def channel_attention(x, name):\n"
        "    s = layers.GlobalAveragePooling2D()(x)\n"
        "    s = layers.Dense(x.shape[-1], activation='sigmoid')(s)\n"
        "    return x * s\n"
    )
    done = run(
        release,
        *cells(blank, "given_imports", "given_block", "encoder"),
        wrong,
        "check.channel_attention()\ncheck.encoder()\ncheck.resnet()",
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "reshape it to (N, 1, 1, C)" in done.stdout
    assert "does not begin with 'first'" in done.stdout
    assert "encoder still holds its stub" in done.stdout
    assert "no function resnet is defined yet" in done.stdout.lower()
    assert "Task 1: 3 of 3 public checks did not pass." in done.stderr


def test_in_a_notebook_it_is_a_table(release: Path, solved: Any) -> None:
    """Rich output in Jupyter, plain text beside it, and nothing on stderr when all is well."""
    sources = cells(solved, "given_imports", "spatial_attention", "check_spatial_attention")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(s) for s in sources])
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(release)}}
    ).execute()
    (output,) = notebook.cells[-1].outputs
    assert output.output_type == "display_data"
    assert "<table" in output.data["text/html"]
    assert "PASSED" in output.data["text/plain"]


def test_unknown_task_names_the_known_ones(release: Path, blank: Any) -> None:
    """A typing error is answered with the list."""
    done = run(release, *cells(blank, "given_imports"), "check.chanel_attention()")
    assert "there is no task 'chanel_attention'; there are: channel_attention" in done.stderr
