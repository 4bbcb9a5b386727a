"""Structure: imports follow the flow of data, and points match the notebook."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.kit import FILES

PACKAGE = Path(__file__).parents[1] / "autograder"

#: From the first stage to the last: a module imports only what stands before it.
ORDER = (
    *("errors", "expect", "files", "worker", "explain", "report", "assignment", "read"),
    *(
        "statements",
        "extract",
        "restore",
        "process",
        "session",
        "layer",
        "render",
        "judge",
        "selfcheck",
    ),
    *("course", "grade", "kit", "nbgrader_plugin", "gradebook", "classroom", "release"),
    *("demo", "cli"),
)


def imports(path: Path) -> set[str]:
    """The package's own modules that a file imports, by their first name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "autograder":
            rest = (node.module or "").split(".")[1:]
            found |= {rest[0]} if rest else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("autograder."):
                    found.add(alias.name.split(".")[1])
    return found


@pytest.mark.parametrize("module", ORDER)
def test_imports_follow_the_arrows(module: str) -> None:
    """No stage imports a later one."""
    files = sorted((PACKAGE / module).glob("*.py")) or [PACKAGE / f"{module}.py"]
    allowed = set(ORDER[: ORDER.index(module)]) | {module, "graders", "garments"}
    for path in files:
        assert imports(path) <= allowed, path.name


def test_every_module_has_its_place() -> None:
    """A new file must be put into the order above."""
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__", "garments"}
    assert modules | {"worker"} == set(ORDER)


def test_worker_stands_alone() -> None:
    """The worker's folder imports nothing else of the package: it knows no answers."""
    for path in (PACKAGE / "worker").glob("*.py"):
        assert imports(path) <= {"worker"}, path.name


def test_judge_does_not_import_tensorflow() -> None:
    """The side that decides never loads the library that student code can reach."""
    code = "import sys, autograder.cli; sys.exit('tensorflow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_unpickles() -> None:
    """No module that can run code from bytes is imported anywhere."""
    for path in PACKAGE.rglob("*.py"):
        names = {
            alias.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        assert not names & {"pickle", "dill", "marshal", "shelve", "cloudpickle"}, path.name


def graders() -> list[Path]:
    return sorted((PACKAGE / "graders").glob("*/*/test_*.py"))


def checks(path: Path) -> list[tuple[ast.FunctionDef, float]]:
    """The tests of a grader file and their points."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            (points,) = [
                decorator.args[0].value
                for decorator in node.decorator_list
                if isinstance(decorator, ast.Call)
                and ast.unparse(decorator.func).endswith("points")
            ]
            found.append((node, points))
    return found


def test_points_of_checks_match_tasks_and_cells(
    attention: Assignment, solved: Any, blank: Any
) -> None:
    """Per task: the checks' points, the task's, and both notebooks' cells are one number."""
    for task in attention.tasks:
        files = [path for path in graders() if path.stem == f"test_{task.name}"]
        assert sum(points for path in files for _, points in checks(path)) == task.points
        for notebook in (solved, blank):
            (cell,) = [
                c
                for c in notebook.cells
                if c.metadata.get("nbgrader", {}).get("grade_id") == task.cell
            ]
            assert cell.metadata.nbgrader.points == task.points
    points = [
        cell.metadata.nbgrader.points
        for cell in solved.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    assert sum(points) == 100


@pytest.mark.parametrize("path", graders(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_check_has_a_title(path: Path) -> None:
    """The docstring's first line is what a student reads."""
    for node, _ in checks(path):
        title = (ast.get_docstring(node) or "").splitlines()[0]
        assert title.endswith("."), node.name


def test_kit_is_complete_and_holds_no_grading(course: Course, attention: Assignment) -> None:
    """What the kit's files import is in the kit; no hidden check and no session is."""
    kit = {Path(name).stem for name in FILES if "/" not in name} | {"worker", "graders"}
    for name in FILES:
        assert imports(PACKAGE / name) <= kit, name
    for path in (PACKAGE / "graders" / "attention").rglob("*.py"):
        if "hidden" not in path.parts:
            assert imports(path) <= kit, path
            assert ".hidden" not in path.read_text(encoding="utf-8"), path
    assert not kit & {"session", "extract", "grade", "nbgrader_plugin"}
