"""The one tree of exceptions: libraries raise them, the command line prints them."""

from __future__ import annotations

import re


class AutograderError(Exception):
    """Something the caller is told in one line; the command line exits with `status`."""

    status = 1


class UsageError(AutograderError):
    """The caller asked for something that is not there or not possible."""

    status = 2


class SubmissionError(AutograderError):
    """A submission cannot be read; the message says why, in words for its author."""


class ReleaseRefused(AutograderError):
    """A release would leak an answer or is not worth its points."""


class WorkerFault(AutograderError):
    """Our side of the grading failed: needs staff, is never quietly a zero."""


class StudentError(Exception):
    """A student's code raised, or answered with something that is no answer.

    `kind` is the exception's class name, `where` the student's own line if known.
    """

    def __init__(self, kind: str, message: str, where: str = "") -> None:
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.message = message
        self.where = where

    @property
    def cause(self) -> tuple[str, str, str]:
        """What makes two errors the same root cause: sizes in the message do not count."""
        return (self.kind, re.sub(r"\d+", "#", self.message), self.where)


class LimitReached(Exception):
    """A submission used more time or memory than it may, or its process ended.

    `rationale` names the limit and what was used.
    """

    def __init__(self, rationale: str, hint: str = "") -> None:
        super().__init__(rationale)
        self.rationale = rationale
        self.hint = hint
