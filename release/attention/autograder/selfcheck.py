"""Self-check: the public checks, run on the functions in the student's own notebook."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Callable
from typing import Any

from autograder import assignment as assignments
from autograder.judge import judge
from autograder.layer import Layer
from autograder.render import as_html, as_text
from autograder.report import Outcome, TaskResult
from autograder.worker.engine import Engine

_SEED = 2023


class Checks:
    """`check = Checks("attention")`, then `check.channel_attention()` after its cell."""

    def __init__(self, assignment: str) -> None:
        self._assignment = assignments.load(assignment)

    def __dir__(self) -> list[str]:
        return [task.name for task in self._assignment.tasks]

    def __getattr__(self, task: str) -> Callable[[], None]:
        if task.startswith("_") or task not in dir(self):
            known = ", ".join(dir(self))
            raise AttributeError(f"there is no task {task!r}; there are: {known}")
        return lambda: self._run(task)

    def _run(self, task: str) -> None:
        """Run and show the public checks of a task; what failed is also counted on stderr."""
        namespace = _namespace()
        (result,) = judge(
            self._assignment, _Kernel(self._assignment, namespace), _SEED, [task], public_only=True
        )
        number = self._assignment.task(task).number
        hidden = self._assignment.hidden_checks().get(task, 0)
        note = f"These are the public checks; {hidden} hidden ones remain for the grading."
        _show(result, f"Task {number}, {task}, public checks", note)
        failed = sum(check.outcome != "passed" for check in result.checks)
        if failed:
            total = len(result.checks)
            print(
                f"Task {number}: {failed} of {total} public checks did not pass.", file=sys.stderr
            )


class _Kernel:
    """The functions of the notebook that is running."""

    def __init__(self, assignment: assignments.Assignment, namespace: dict[str, Any]) -> None:
        self._assignment = assignment
        self._namespace = namespace
        self._engine = Engine(namespace)

    def begin_check(self) -> None:
        """Nothing is limited in the student's own kernel."""

    def obstacle(self, task: str) -> tuple[Outcome, str, str] | None:
        """A function that is missing or still the stub."""
        function = self._namespace.get(task)
        if function is None:
            hint = "Run the cell that defines it, then this one again."
            return "not_attempted", f"no function {task} is defined yet.", hint
        if _is_stub(function):
            hint = "Replace the line `raise NotImplementedError` by your code and run the cell."
            return "not_attempted", f"the function {task} still holds its stub.", hint
        return None

    def layer(self, task: str, standins: frozenset[str]) -> Layer:
        """The task's function; earlier tasks that it calls are replaced by stand-ins."""
        uses = self._assignment.task(task).uses
        spies = {name: uses[name] if name in standins else None for name in uses}
        return Layer(self._engine.answer, task, spies, _SEED)


def _is_stub(function: Any) -> bool:
    from autograder.statements import is_stub

    try:
        (node,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    except (OSError, TypeError, SyntaxError, ValueError):
        return False
    return is_stub(node)


def _namespace() -> dict[str, Any]:
    """The notebook's names: IPython's if it runs, else those of the main module."""
    shell = _shell()
    return shell.user_ns if shell is not None else vars(sys.modules["__main__"])


def _shell() -> Any:
    if "IPython" not in sys.modules:
        return None
    from IPython import get_ipython

    return get_ipython()


def _show(result: TaskResult, title: str, note: str) -> None:
    text = as_text(result, title, note)
    if _shell() is None:
        print(text)
        return
    from IPython.display import display

    data = {"text/plain": text, "text/html": as_html(result, title, note)}
    display(data, raw=True)
