"""Read: the bytes of a submission become a checked `Submission`, or one clear line."""

from __future__ import annotations

import hashlib
import json
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4.rwbase import rejoin_lines

from autograder.errors import SubmissionError

MAX_BYTES = 50 * 2**20
MAX_CELLS = 5000


@dataclass(frozen=True)
class Cell:
    """One code cell; `label` names it to its author."""

    label: str
    source: str


@dataclass(frozen=True)
class Submission:
    """A submission's name, the hash of its bytes and its code cells, in order."""

    name: str
    sha256: str
    cells: tuple[Cell, ...]


def read_file(path: Path) -> Submission:
    """Read a notebook or a `.py` file.

    Raises `SubmissionError` if it is neither.
    """
    if not path.is_file():
        raise SubmissionError(f"{path}: no such file")
    if path.stat().st_size > MAX_BYTES:
        raise SubmissionError(_too_large(path.name, path.stat().st_size))
    return read(path.read_bytes(), path.name)


def read(data: bytes, name: str) -> Submission:
    """Read the bytes of a notebook (nbformat 3 or 4) or, if `name` ends so, a `.py` file."""
    if len(data) > MAX_BYTES:
        raise SubmissionError(_too_large(name, len(data)))
    if not data.strip():
        raise SubmissionError(f"{name} is empty; hand in the notebook again.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SubmissionError(
            f"{name} is not a notebook: its bytes are no UTF-8 text. "
            "Download the .ipynb file itself and hand that in."
        ) from None
    cells = _python_cells(text, name) if name.endswith(".py") else _notebook_cells(text, name)
    return Submission(name, hashlib.sha256(data).hexdigest(), tuple(cells))


def parse_notebook(text: str, name: str) -> Any:
    """A notebook node of nbformat 4, older formats upgraded.

    Raises `SubmissionError` if the text is no notebook.
    """
    try:
        document = json.loads(text)
    except RecursionError:
        raise SubmissionError(f"{name} is not a notebook: it is nested too deeply.") from None
    except ValueError as error:
        cut = " It ends too early: was the download or the saving cut off?"
        ended = isinstance(error, json.JSONDecodeError) and error.pos >= len(text.rstrip()) - 1
        looks_cut = text.lstrip().startswith("{") and (ended or not text.rstrip().endswith("}"))
        raise SubmissionError(
            f"{name} is not a notebook: its JSON breaks off at {_position(error)}."
            + (cut if looks_cut else " Hand in the .ipynb file itself.")
        ) from None
    if not isinstance(document, dict) or not ({"cells", "worksheets"} & document.keys()):
        raise SubmissionError(f"{name} is JSON but not a notebook: it has no cells.")
    version = document.get("nbformat")
    if version not in (3, 4):
        raise SubmissionError(
            f"{name} has notebook format {version!r}; open it in Jupyter and save it again."
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            notebook = nbformat.from_dict(document)
            if version == 3:
                notebook = nbformat.convert(notebook, 4)
            notebook = rejoin_lines(notebook)  # files hold text as lists of lines
    except Exception as error:  # whatever a malformed document makes the converter raise
        raise SubmissionError(
            f"{name} is a damaged notebook ({type(error).__name__}); "
            "open it in Jupyter and save it again."
        ) from None
    if not isinstance(notebook.get("cells"), list) or len(notebook.cells) > MAX_CELLS:
        raise SubmissionError(f"{name} is a damaged notebook: its list of cells is not usable.")
    notebook.cells = [
        cell
        for cell in notebook.cells
        if isinstance(cell, dict) and isinstance(cell.get("source"), str)
    ]
    return notebook


def _notebook_cells(text: str, name: str) -> list[Cell]:
    cells: list[Cell] = []
    for cell in parse_notebook(text, name).cells:
        if cell.get("cell_type") == "code":
            cells.append(Cell(f"code cell {len(cells) + 1}", cell["source"]))
    return cells


def _python_cells(text: str, name: str) -> list[Cell]:
    """A `.py` file's cells, split at lines that begin with `# %%`; lines keep their numbers."""
    cells, line = [], 0
    for part in re.split(r"(?m)^# ?%%.*$", text):
        cells.append(Cell(name, "\n" * line + part))
        line += part.count("\n")
    return cells


def _position(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}"
    return "an unknown place"


def _too_large(name: str, size: int) -> str:
    return (
        f"{name} has {size / 2**20:.0f} MB; at most {MAX_BYTES // 2**20} MB are read. "
        "Clear the outputs (Kernel, Restart & Clear Output), save, and hand it in again."
    )
