"""Read: every file that is no notebook gets one clear line."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import read as reading
from autograder.errors import SubmissionError
from autograder.read import read


def notebook(*sources: str) -> Any:
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(s) for s in sources])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"Dear professor", "is not a notebook"),
        (b"%PDF-1.7\x80\xff", "is not a notebook"),
        (b'{"cells": [{"cell_type": "code", "source": ["x =', "cut off"),
        (b'{"cells": [1, 2', "cut off"),
        (b"[1, 2]", "has no cells"),
        (b'{"score": 100}', "has no cells"),
        (b'{"cells": [], "nbformat": 9}', "format 9"),
        (b'{"cells": 7, "nbformat": 4, "metadata": {}}', "damaged"),
        (b'{"worksheets": 7, "nbformat": 3}', "damaged"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"cells": ' + b"[" * 5000 + b"]" * 5000 + b', "nbformat": 4}', "nested too deeply"),
    ],
)
def test_bad_files_get_a_clear_line(data: bytes, words: str) -> None:
    """The line names the file and says what is wrong, without a traceback."""
    with pytest.raises(SubmissionError) as caught:
        read(data, "hers.ipynb")
    assert words in str(caught.value)
    assert "hers.ipynb" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_huge_file_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit a file is refused by its size."""
    monkeypatch.setattr(reading, "MAX_BYTES", 100)
    with pytest.raises(SubmissionError, match=r"at most .* MB are read"):
        read(b" " * 101, "big.ipynb")


def test_cells_in_order_and_numbered() -> None:
    """Code cells keep their order; markdown does not count."""
    nb = notebook("a = 1", "b = 2")
    nb.cells.insert(1, nbformat.v4.new_markdown_cell("text"))
    cells = read(nbformat.writes(nb).encode(), "x.ipynb").cells
    assert [(c.label, c.source) for c in cells] == [
        ("code cell 1", "a = 1"),
        ("code cell 2", "b = 2"),
    ]


def test_format_3_is_upgraded() -> None:
    """A notebook of nbformat 3 is read like any other."""
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "code", "input": "a = 1", "outputs": [], "language": "python"}
                ]
            }
        ],
    }
    assert read(json.dumps(old).encode(), "old.ipynb").cells[0].source == "a = 1"


def test_byte_order_mark_is_accepted() -> None:
    """Windows editors put one in front."""
    data = b"\xef\xbb\xbf" + nbformat.writes(notebook("a = 1")).encode()
    assert read(data, "x.ipynb").cells[0].source == "a = 1"


def test_odd_cells_are_left_out() -> None:
    """Cells that are no cells do not keep the rest from being read."""
    document = json.loads(nbformat.writes(notebook("a = 1")))
    document["cells"] += [{"cell_type": "code", "source": 7}, {"cell_type": "weird", "source": ""}]
    cells = read(json.dumps(document).encode(), "x.ipynb").cells
    assert [cell.source for cell in cells] == ["a = 1"]


def test_python_file_keeps_its_line_numbers() -> None:
    """A `.py` file is split at `# %%`, and a line is where its author sees it."""
    cells = read(b"a = 1\n# %% next\nb = 2\n", "x.py").cells
    assert [cell.label for cell in cells] == ["x.py", "x.py"]
    assert cells[1].source.splitlines().index("b = 2") == 2


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(cells=json_values, metadata=json_values, version=st.sampled_from([3, 4]))
def test_any_json_is_read_or_refused(cells: Any, metadata: Any, version: int) -> None:
    """No JSON document makes the reader raise anything but its own error."""
    document = {"cells": cells, "worksheets": cells, "metadata": metadata, "nbformat": version}
    line = ""
    try:
        read(json.dumps(document).encode(), "x.ipynb")
    except SubmissionError as error:
        line = str(error)
    assert "\n" not in line
