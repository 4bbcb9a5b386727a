"""The kit: what a release brings along so that students can run the public checks at home.

A copy of the few files that self-checking needs, under their own names, so that
`from autograder.selfcheck import Checks` finds the copy beside the notebook. Hidden
checks stay behind; only their number goes along.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from autograder.assignment import GRADERS, Assignment

_PACKAGE = GRADERS.parent

#: What the self-check imports, and nothing that only grading needs.
FILES = (
    "__init__.py",
    "assignment.py",
    "errors.py",
    "expect.py",
    "explain.py",
    "garments.py",
    "judge.py",
    "layer.py",
    "read.py",
    "render.py",
    "report.py",
    "selfcheck.py",
    "statements.py",
    "worker/__init__.py",
    "worker/engine.py",
    "worker/frames.py",
    "worker/standins.py",
    "worker/training.py",
    "worker/trouble.py",
    "graders/__init__.py",
)

REQUIREMENTS = "tensorflow\nnumpy\nmatplotlib\npytest\npydantic\njinja2\nipykernel\nnotebook\n"


def kit_files(assignment: Assignment) -> dict[str, bytes]:
    """Every file of the kit: its place below the release folder, and its content."""
    files = {f"autograder/{name}": (_PACKAGE / name).read_bytes() for name in FILES}
    graders = assignment.graders
    for path in sorted([*graders.glob("*.py"), *graders.glob("public/*.py")]):
        files[f"autograder/{path.relative_to(_PACKAGE).as_posix()}"] = path.read_bytes()
    counts = json.dumps(assignment.hidden_checks(), indent=2) + "\n"
    files[f"autograder/graders/{assignment.name}/hidden.json"] = counts.encode()
    files["requirements.txt"] = REQUIREMENTS.encode()
    return files


def add_kit(assignment: Assignment, release: Path) -> None:
    """Put the kit into a release folder, in place of an older one."""
    with tempfile.TemporaryDirectory(dir=release) as scratch:
        for name, content in kit_files(assignment).items():
            path = Path(scratch) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        shutil.rmtree(release / "autograder", ignore_errors=True)
        for entry in sorted(Path(scratch).iterdir()):
            entry.replace(release / entry.name)
