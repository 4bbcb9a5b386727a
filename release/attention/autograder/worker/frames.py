"""Frames between judge and worker: a JSON header and raw array bytes, nothing else.

    4 bytes   length of the header, big-endian
    header    JSON object; its key "arrays" lists dtype and shape of what follows
    bytes     the arrays, C order, little-endian, one after the other

No pickle, and nothing is believed: sizes, depth, dtypes and shapes are checked
before memory is taken.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Header = dict[str, Any]
Array = np.ndarray[Any, Any]

MAX_HEADER = 4 * 2**20
MAX_ARRAYS = 4096
MAX_BYTES = 512 * 2**20
MAX_DEPTH = 12
MAX_RANK = 8
DTYPES = ("float32", "float64", "int32", "int64", "uint8", "bool")


class FrameError(Exception):
    """The bytes are no frame, or one larger than allowed."""


def pack(header: Header, arrays: Sequence[Array] = ()) -> bytes:
    """One frame as bytes; `header` must be JSON, `arrays` of the allowed dtypes."""
    plain = [np.asarray(array, order="C") for array in arrays]
    for array in plain:
        if array.dtype.name not in DTYPES:
            raise FrameError(f"dtype {array.dtype} does not travel")
    described = [{"dtype": a.dtype.name, "shape": list(a.shape)} for a in plain]
    head = json.dumps({**header, "arrays": described}, allow_nan=False).encode()
    if len(head) > MAX_HEADER or sum(a.nbytes for a in plain) > MAX_BYTES:
        raise FrameError("the frame is larger than allowed")
    return b"".join([struct.pack(">I", len(head)), head, *(a.tobytes() for a in plain)])


def unpack(read: Callable[[int], bytes]) -> tuple[Header, list[Array]]:
    """The next frame; `read(n)` must return exactly n bytes or raise."""
    (length,) = struct.unpack(">I", read(4))
    if length > MAX_HEADER:
        raise FrameError(f"a header of {length} bytes is too long")
    try:
        header = json.loads(read(length), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise FrameError(f"the header is no JSON: {error}") from None
    if not isinstance(header, dict) or _depth(header) > MAX_DEPTH:
        raise FrameError("the header is no JSON object, or is nested too deeply")
    layouts = [_layout(entry) for entry in _entries(header.pop("arrays", []))]
    if sum(_nbytes(dtype, shape) for dtype, shape in layouts) > MAX_BYTES:
        raise FrameError("the arrays are larger than allowed")
    return header, [
        np.frombuffer(read(_nbytes(dtype, shape)), dtype=dtype).reshape(shape)
        for dtype, shape in layouts
    ]


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _entries(entries: object) -> list[object]:
    if not isinstance(entries, list) or len(entries) > MAX_ARRAYS:
        raise FrameError("the list of arrays is not one, or is too long")
    return entries


def _layout(entry: object) -> tuple[np.dtype[Any], tuple[int, ...]]:
    dtype = entry.get("dtype") if isinstance(entry, dict) else None
    shape = entry.get("shape") if isinstance(entry, dict) else None
    if dtype not in DTYPES:
        raise FrameError("an array has a dtype that does not travel")
    if not isinstance(shape, list) or len(shape) > MAX_RANK:
        raise FrameError("an array has no proper shape")
    if not all(type(size) is int and 0 <= size <= MAX_BYTES for size in shape):
        raise FrameError("an array has no proper shape")
    return np.dtype(dtype), tuple(shape)


def _nbytes(dtype: np.dtype[Any], shape: tuple[int, ...]) -> int:
    return math.prod(shape) * dtype.itemsize


def _depth(value: object) -> int:
    """How deeply lists and objects are nested, without recursing."""
    deepest, stack = 0, [(value, 1)]
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        if depth <= MAX_DEPTH and isinstance(node, dict | list):
            children = node.values() if isinstance(node, dict) else node
            stack.extend((child, depth + 1) for child in children)
    return deepest
