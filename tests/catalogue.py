"""The catalogue of student work: a file's functions, the rest from the solution."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.assignment import Assignment
from autograder.read import Submission, read
from autograder.statements import Unreadable, statements

FOLDER = Path(__file__).parent / "submissions" / "attention"


@dataclass(frozen=True)
class Entry:
    """One file: what it is, and for a wrong one the task and the words to be said."""

    path: Path
    title: str
    task: str
    says: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.path.stem


def entries(kind: str) -> list[Entry]:
    """All files of `correct` or `wrong`, in order."""
    return [_entry(path) for path in sorted((FOLDER / kind).glob("*.py"))]


def _entry(path: Path) -> Entry:
    text = path.read_text(encoding="utf-8")
    task = re.search(r"^task: *(\w+)", text, re.MULTILINE)
    says = re.search(r"^says: *(.+)$", text, re.MULTILINE)
    return Entry(
        path,
        text.splitlines()[0].strip('" '),
        task[1] if task else "",
        tuple(word.strip() for word in says[1].split("|")) if says else (),
    )


def submission(entry: Entry, source: Path, assignment: Assignment) -> tuple[Submission, set[str]]:
    """The file as a whole submission, and the tasks that it defines itself."""
    own = read(entry.path.read_bytes(), entry.path.name)
    bound: set[str] = set()
    for number, cell in enumerate(own.cells):
        found = statements(cell, number)
        for task in assignment.tasks:
            if isinstance(found, Unreadable):
                bound |= {task.name} if found.mentions(task.name) else set()
            else:
                bound |= {task.name} if any(task.name in s.binds for s in found) else set()
    solved = nbformat.read(source, as_version=4)
    rest = [
        cell.source
        for cell in solved.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") in _names(assignment) - bound
    ]
    text = "\n# %%\n".join([*rest, entry.path.read_text(encoding="utf-8")])
    return read(text.encode(), f"{entry.name}.py"), bound


def _names(assignment: Assignment) -> set[str]:
    return {task.name for task in assignment.tasks}
