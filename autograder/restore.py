"""Restore: a submitted notebook as nbgrader needs it, whatever its author did to it.

Only the sources of the student's cells survive. Metadata, outputs, ids and the text
of read-only cells come from the gradebook; graded cells that are missing come back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell


@dataclass(frozen=True)
class SourceCell:
    """A cell of the release that nbgrader knows by name."""

    name: str
    cell_type: str
    source: str
    locked: bool
    checksum: str
    grade: bool
    solution: bool
    points: float | None

    def metadata(self) -> dict[str, Any]:
        """The nbgrader metadata of this cell, as the release has them."""
        plain: dict[str, Any] = {
            "grade": self.grade,
            "grade_id": self.name,
            "locked": self.locked,
            "schema_version": 3,
            "solution": self.solution,
            "task": False,
            "cell_type": self.cell_type,
            "checksum": self.checksum,
        }
        if self.points is not None:
            plain["points"] = self.points
        return plain


def restore(submitted: Any, known: Sequence[SourceCell], reason: str = "") -> Any:
    """A clean notebook (nbformat 4) with every known cell exactly once.

    `submitted` comes from `read.parse_notebook`.
    Where a cell was duplicated the last one that differs from the release keeps the
    name. It is None for a file that cannot be read; `reason` then says why.
    """
    by_name = {cell.name: cell for cell in known}
    cells = [_clean(cell) for cell in (submitted.cells if submitted is not None else ())]
    keepers: dict[str, int] = {}
    for index, (name, kind, source, _) in enumerate(cells):
        if name not in by_name or kind not in ("code", "markdown"):
            continue
        untouched = source.strip() == by_name[name].source.strip()
        if name not in keepers or not untouched:
            keepers[name] = index
    rebuilt: list[Any] = []
    names: list[str | None] = []
    for index, (name, kind, source, attachments) in enumerate(cells):
        origin = by_name.get(name) if keepers.get(name) == index else None
        rebuilt.append(_cell(origin, kind, source, attachments))
        names.append(origin.name if origin else None)
    for position, cell in enumerate(known):
        if cell.name in names:
            continue
        earlier = [names.index(k.name) for k in known[:position] if k.name in names]
        place = max(earlier) + 1 if earlier else 0
        rebuilt.insert(place, _cell(cell, cell.cell_type, cell.source, None))
        names.insert(place, cell.name)
    if reason:
        rebuilt.insert(0, new_markdown_cell(f"**This submission could not be read.** {reason}"))
    notebook = new_notebook(cells=rebuilt)
    notebook.metadata["kernelspec"] = {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    return notebook


def _clean(cell: Any) -> tuple[str, str, str, Any]:
    """A submitted cell's nbgrader name, type, source and attachments; anything odd is empty."""
    metadata = cell.get("metadata")
    own = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = own.get("grade_id") if isinstance(own, dict) else None
    kind = cell.get("cell_type")
    attachments = cell.get("attachments")
    return (
        name if isinstance(name, str) else "",
        kind if kind in ("code", "markdown") else "raw",
        cell["source"],
        attachments if kind == "markdown" and _is_images(attachments) else None,
    )


def _is_images(attachments: Any) -> bool:
    return isinstance(attachments, dict) and all(
        isinstance(bundle, dict)
        and all(kind in ("image/png", "image/jpeg", "image/gif") for kind in bundle)
        and all(isinstance(data, str) for data in bundle.values())
        for bundle in attachments.values()
    )


def _cell(origin: SourceCell | None, kind: str, source: str, attachments: Any) -> Any:
    """A fresh cell; a known one has its type, its metadata and, if read-only, its text."""
    if origin is not None:
        kind, source = origin.cell_type, origin.source if origin.locked else source
    if kind == "code":
        cell = new_code_cell(source)
    elif kind == "markdown":
        # An image that is not there would keep nbgrader from making the feedback page.
        have = "|".join(re.escape(name) for name in attachments or ()) or "(?!)"
        cell = new_markdown_cell(re.sub(rf"attachment:(?!({have})\b)", "missing:", source))
    else:
        cell = new_raw_cell(source)
    if attachments:
        cell["attachments"] = attachments
    if origin is not None:
        cell.metadata["nbgrader"] = origin.metadata()
        cell.metadata["deletable"] = False
    return cell
