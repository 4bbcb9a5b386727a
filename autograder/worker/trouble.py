"""Trouble: what student code raised, and the student's own line in it."""

from __future__ import annotations

import linecache
import traceback
import types
from pathlib import Path

from autograder.worker.frames import Header

_OURS = str(Path(__file__).parent)
_MESSAGE_LENGTH = 2000


class NoAnswer(Exception):
    """The student's function ran, but what it gave back cannot be used."""


def show_lines(statement: Header) -> None:
    """Let tracebacks find the student's own line, which is in no file."""
    filename = f"<{statement['label']}>"
    lines = linecache.getlines(filename)
    new = statement["text"].splitlines(keepends=True)
    first = statement["line"] - 1
    lines += ["\n"] * (first + len(new) - len(lines))
    lines[first : first + len(new)] = new
    linecache.cache[filename] = (sum(map(len, lines)), None, lines, filename)


def describe(error: BaseException) -> Header:
    """What was raised and the student's own last line in it."""
    where = ""
    for frame, line in _frames(error):
        filename = frame.f_code.co_filename
        if filename.startswith(_OURS) or "site-packages" in filename or "<frozen" in filename:
            continue
        source = linecache.getline(filename, line, frame.f_globals).strip()
        label = filename.strip("<>") if filename.startswith("<") else frame.f_code.co_name
        if source:
            where = f"line {line} of {label}: {source}"
    try:
        message = str(error)
    except BaseException:  # a student's own exception may fail to print itself
        message = ""
    kind = type(error).__name__
    if isinstance(error, SyntaxError):
        where = f"line {error.lineno}: {(error.text or '').strip()}"
    return {"kind": kind[:200], "message": message[:_MESSAGE_LENGTH], "where": where[:400]}


def _frames(error: BaseException) -> list[tuple[types.FrameType, int]]:
    """The frames of an error and of what caused it, outermost first."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain and len(chain) < 8:
        chain.append(link)
        link = link.__cause__ or link.__context__
    return [entry for link in reversed(chain) for entry in traceback.walk_tb(link.__traceback__)]
