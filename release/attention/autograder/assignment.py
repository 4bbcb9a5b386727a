"""An assignment: its tasks and the folder of its graders."""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import UsageError

GRADERS = Path(__file__).parent / "graders"


@dataclass(frozen=True)
class Task:
    """One function that students write.

    `uses` maps functions of earlier tasks that this one calls to the stand-in that
    takes their place when they failed.
    """

    name: str
    number: int
    points: int
    title: str
    uses: Mapping[str, str] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """The id of the graded notebook cell that carries the points."""
        return f"check_{self.name}"


@dataclass(frozen=True)
class Assignment:
    """An assignment by name, with its tasks in order."""

    name: str
    tasks: tuple[Task, ...]
    graders: Path

    def task(self, name: str) -> Task:
        """The task whose function has this name; raises `UsageError`."""
        for task in self.tasks:
            if task.name == name:
                return task
        raise UsageError(f"assignment {self.name} has no task {name!r}")

    @property
    def max_score(self) -> float:
        """What is graded automatically, in points."""
        return float(sum(task.points for task in self.tasks))

    def hidden_checks(self) -> dict[str, int]:
        """How many hidden checks each task has; students' kits hold only their number."""
        counted = self.graders / "hidden.json"
        if counted.is_file():
            return {str(k): int(v) for k, v in json.loads(counted.read_text()).items()}
        return {
            task.name: (self.graders / "hidden" / f"test_{task.name}.py")
            .read_text(encoding="utf-8")
            .count("\ndef test_")
            for task in self.tasks
        }

    @property
    def graders_sha256(self) -> str:
        """Hash of every file that decides on a score: graders and package alike."""
        digest = hashlib.sha256()
        package = GRADERS.parent
        files = [*package.glob("*.py"), *package.glob("worker/*.py"), *self.graders.rglob("*.py")]
        for path in sorted(files):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
        return digest.hexdigest()


def load(name: str) -> Assignment:
    """The assignment whose graders are in `autograder/graders/NAME/`; raises `UsageError`."""
    folder = GRADERS / name
    if not name.isidentifier() or not (folder / "tasks.py").is_file():
        known = sorted(path.parent.name for path in GRADERS.glob("*/tasks.py"))
        raise UsageError(f"no assignment {name!r}; there is: {', '.join(known)}")
    module = importlib.import_module(f"autograder.graders.{name}.tasks")
    return Assignment(name, tuple(module.TASKS), folder)
