"""A course folder: where source, submissions, reports and the gradebook are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import UsageError
from autograder.read import Cell, parse_notebook


@dataclass(frozen=True)
class Course:
    """A folder with `nbgrader_config.py` and `source/` in it."""

    root: Path

    @classmethod
    def here(cls, start: Path | None = None) -> Course:
        """The course around `start` (default: the working directory); raises `UsageError`."""
        start = (start or Path.cwd()).resolve()
        for folder in (start, *start.parents):
            if (folder / "nbgrader_config.py").is_file():
                return cls(folder)
        raise UsageError(f"{start} is in no course: there is no nbgrader_config.py around it")

    def source(self, assignment: str) -> Path:
        """The instructor's notebook."""
        return self.root / "source" / assignment / f"{assignment}.ipynb"

    def release(self, assignment: str) -> Path:
        """The folder that students get."""
        return self.root / "release" / assignment

    def solutions(self, assignment: str) -> Path:
        """The folder of the executed solution."""
        return self.root / "solutions" / assignment

    def reports(self, assignment: str) -> Path:
        """The folder of the reports, STUDENT.json each."""
        return self.root / "reports" / assignment

    def submissions(self, assignment: str) -> dict[str, Path]:
        """Each student's submitted notebook, whether or not it is there to be read."""
        folder = self.root / "submitted"
        students = sorted(p for p in folder.glob("*") if (p / assignment).is_dir())
        return {p.name: p / assignment / f"{assignment}.ipynb" for p in students}

    def given(self, assignment: str) -> tuple[Cell, ...]:
        """The code that the source notebook gives to students: its read-only code cells."""
        cells = _notebook(self.source(assignment)).cells
        return tuple(
            Cell("the given code", cell.source)
            for cell in cells
            if cell.cell_type == "code" and _is_given(cell.metadata.get("nbgrader", {}))
        )


def _is_given(metadata: dict[str, Any]) -> bool:
    return bool(
        metadata.get("locked") and not metadata.get("grade") and not metadata.get("solution")
    )


def _notebook(path: Path) -> Any:
    if not path.is_file():
        raise UsageError(f"{path} is missing; it is the assignment's source")
    return parse_notebook(path.read_text(encoding="utf-8"), path.name)
