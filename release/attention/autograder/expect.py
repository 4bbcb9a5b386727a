"""What a grader says when a student's layer is not what the task asks for."""

from __future__ import annotations


class Failed(AssertionError):
    """A check failed: `rationale` in plain words with the numbers, and one `hint`."""

    def __init__(self, rationale: str, hint: str = "") -> None:
        super().__init__(rationale)
        self.rationale = rationale
        self.hint = hint


class WrongShape(Failed):
    """The output does not have the shape that the check goes on from.

    When several checks of a task meet it, only the first is told: it is one mistake.
    """


def expect(holds: object, rationale: str, hint: str = "") -> None:
    """Raise `Failed` with these words unless `holds`."""
    if not holds:
        raise Failed(rationale, hint)
