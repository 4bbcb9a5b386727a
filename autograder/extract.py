"""Extract: for each task the few statements that its function needs, by a backward slice.

Plots, training cells, magics and shell lines stay behind. Given code comes from
the source notebook; a submission cannot replace it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.read import Cell, Submission
from autograder.statements import Statement, Unreadable, statements


@dataclass(frozen=True)
class TaskCode:
    """What a task needs to run, or why there is nothing to run.

    `attempted` is False for a stub or a missing function; `problem` is the reason.
    """

    task: str
    statements: tuple[tuple[Statement, bool], ...]
    attempted: bool = True
    problem: str = ""
    hint: str = ""


@dataclass(frozen=True)
class StudentCode:
    """The extracted code of all tasks, and the cells that could not be parsed."""

    tasks: dict[str, TaskCode]
    unreadable: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """Hash of what is run: two submissions with the same hash get the same report."""
        plain = [
            [task, code.attempted, code.problem, [[s.text, s.future] for s, _ in code.statements]]
            for task, code in sorted(self.tasks.items())
        ]
        return hashlib.sha256(json.dumps(plain).encode()).hexdigest()


def extract(submission: Submission, given: Sequence[Cell], tasks: Iterable[str]) -> StudentCode:
    """The code of each task, by the name of its function.

    A function that is defined more than once counts as the notebook would have it
    when run from top to bottom: the last definition that is not a stub.
    """
    unreadable: list[Unreadable] = []
    own: list[Statement] = []
    provided: list[Statement] = []
    for number, cell in enumerate(given, start=-len(given)):
        found = statements(cell, number)
        assert isinstance(found, list), f"given code does not parse: {found}"
        provided += found
    for number, cell in enumerate(submission.cells):
        found = statements(cell, number)
        if isinstance(found, Unreadable):
            unreadable.append(found)
        else:
            own += found
    protected = {
        name for s in provided if s.defines and s.text.startswith("def ") for name in s.binds
    }
    texts = {s.text for s in provided}
    kept = [s for s in own if s.text not in texts and not (s.binds and s.binds <= protected)]
    everything = [s for s in provided + kept if not (s.future and "__future__" in s.text)]
    names = tuple(tasks)
    slicer = _Slicer(everything, frozenset(names))
    return StudentCode(
        {name: _task_code(name, slicer, unreadable) for name in names},
        tuple(cell.rationale for cell in unreadable),
    )


def _task_code(name: str, slicer: _Slicer, unreadable: Sequence[Unreadable]) -> TaskCode:
    definitions = slicer.definitions(name)
    broken = [cell for cell in unreadable if cell.mentions(name)]
    last_cell = slicer.all[definitions[-1]].cell if definitions else -1
    written = definitions and not slicer.all[definitions[-1]].stub
    if broken and not (written and last_cell > broken[-1].cell):
        return TaskCode(
            name,
            (),
            problem=broken[-1].rationale,
            hint="Run the cell and mend what Python points at; until then nothing in it counts.",
        )
    if not definitions:
        return TaskCode(
            name,
            (),
            attempted=False,
            problem=f"no cell defines {name}.",
            hint=f"The cell with `def {name}(…)` is missing from the notebook.",
        )
    if not written:
        return TaskCode(
            name, (), attempted=False, problem=f"the function {name} still holds its stub."
        )
    return TaskCode(name, slicer.slice(name))


class _Slicer:
    """A backward slice over the names bound at the top level of a notebook."""

    def __init__(self, everything: Sequence[Statement], tasks: frozenset[str]) -> None:
        self.all = list(everything)
        self._tasks = tasks
        self._binding: dict[str, list[int]] = {}
        self._changing: dict[str, list[int]] = {}
        imported: set[str] = set()
        for index, statement in enumerate(self.all):
            for name in statement.binds:
                self._binding.setdefault(name, []).append(index)
            if statement.text.startswith(("import ", "from ")):
                imported |= statement.binds
        for index, statement in enumerate(self.all):
            for name in statement.changes - imported:
                self._changing.setdefault(name, []).append(index)

    def definitions(self, name: str) -> list[int]:
        """Where `name` is bound; where some are no stubs, only those."""
        found = self._binding.get(name, [])
        return [i for i in found if not self.all[i].stub] or found

    def slice(self, name: str) -> tuple[tuple[Statement, bool], ...]:
        """The statements that `name` needs, in order; True marks those that may fail."""
        chosen: dict[int, bool] = {i: False for i, s in enumerate(self.all) if s.star}
        pending: list[tuple[int, bool]] = []

        def choose(index: int, optional: bool) -> None:
            if chosen.get(index, True) and (index not in chosen or not optional):
                new = index not in chosen
                chosen[index] = optional
                if new:
                    pending.append((index, optional))

        for index in self._providers(name, len(self.all), deferred=True):
            choose(index, optional=False)
        while pending:
            index, optional = pending.pop()
            statement = self.all[index]
            for later, names in ((False, statement.reads_now), (True, statement.reads_later)):
                for needed in names:
                    providers = self._providers(needed, index, deferred=later)
                    for provider in providers:
                        choose(provider, optional)
                    end = len(self.all) if later else index
                    for change in self._changing.get(needed, []):
                        if providers and providers[-1] < change < end and change != index:
                            choose(change, optional=True)
        return tuple((self.all[i], optional) for i, optional in sorted(chosen.items()))

    def _providers(self, name: str, position: int, deferred: bool) -> list[int]:
        """The statements whose binding of `name` is met at `position`, in order."""
        found = self.definitions(name) if name in self._tasks else self._binding.get(name, [])
        if not deferred:
            found = [i for i in found if i < position]
        elif name not in self._tasks and not any(self.all[i].defines for i in found):
            # Data that a function reads when called: as it stood when its cell was run.
            cell = self.all[position].cell if position < len(self.all) else position
            earlier = [i for i in found if self.all[i].cell <= cell]
            found = earlier or found[:1]
        providers: list[int] = []
        for index in reversed(found):
            providers.insert(0, index)
            if self.all[index].certain:
                break
        return providers
