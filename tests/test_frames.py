"""Frames: what goes in comes out; what is no frame raises FrameError and nothing else."""

from __future__ import annotations

import contextlib
import io
import json
import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.worker.frames import MAX_BYTES, FrameError, pack, unpack


def reader(data: bytes) -> Any:
    stream = io.BytesIO(data)

    def read(size: int) -> bytes:
        part = stream.read(size)
        if len(part) < size:
            raise EOFError
        return part

    return read


def framed(header: object) -> bytes:
    text = json.dumps(header).encode()
    return struct.pack(">I", len(text)) + text


@given(
    header=st.dictionaries(st.text(max_size=5).filter(lambda k: k != "arrays"), st.integers()),
    arrays=st.lists(
        hnp.arrays(
            st.sampled_from([np.float32, np.int64, np.uint8, np.bool_]),
            hnp.array_shapes(min_dims=0, max_dims=4, max_side=4, min_side=0),
        ),
        max_size=3,
    ),
)
def test_round_trip(header: dict[str, int], arrays: list[Any]) -> None:
    """A frame holds its header and arrays, bit by bit."""
    back, results = unpack(reader(pack(header, arrays)))
    assert back == header
    assert [r.dtype for r in results] == [a.dtype for a in arrays]
    for result, array in zip(results, arrays, strict=True):
        assert result.shape == array.shape
        assert result.tobytes() == array.tobytes()


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    """Arbitrary bytes end in a frame, in FrameError or in the end of the stream."""
    with contextlib.suppress(FrameError, EOFError):
        unpack(reader(data))


@pytest.mark.parametrize(
    "header",
    [
        {"arrays": [{"dtype": "object", "shape": [1]}]},
        {"arrays": [{"dtype": "float32", "shape": [-1]}]},
        {"arrays": [{"dtype": "float32", "shape": [True]}]},
        {"arrays": [{"dtype": "float32", "shape": [2**40]}]},
        {"arrays": [{"dtype": "float32", "shape": [MAX_BYTES // 2, 4]}]},
        {"arrays": [{"dtype": "float32", "shape": [1] * 9}]},
        {"arrays": [3]},
        {"arrays": "many"},
        [],
        {"deep": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]},
    ],
)
def test_bad_headers_are_refused(header: object) -> None:
    """Wrong dtypes, shapes, sizes and depths are refused before memory is taken."""
    with pytest.raises(FrameError):
        unpack(reader(framed(header)))


def test_not_a_number_is_refused() -> None:
    """NaN and Infinity are no JSON."""
    data = b'{"score": NaN}'
    with pytest.raises(FrameError):
        unpack(reader(struct.pack(">I", len(data)) + data))
    with pytest.raises(ValueError, match="Out of range"):
        pack({"score": float("nan")})


def test_long_header_is_refused_unread() -> None:
    """A header that claims 4 GB is refused by its length alone."""
    with pytest.raises(FrameError, match="too long"):
        unpack(reader(b"\xff\xff\xff\xff"))
