"""What Python, Keras and TensorFlow say when student code raises, in words for its author."""

from __future__ import annotations

import re

from autograder.errors import StudentError

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f]")

#: Pattern in "Kind: message" → hint. The first that matches is shown.
_HINTS: tuple[tuple[str, str], ...] = (
    (
        r"KerasTensor cannot be used as input to a TensorFlow function",
        "`x` is symbolic while the model is built: use a Keras layer, `keras.ops`, or a "
        "Layer subclass in place of the tf function.",
    ),
    (r"'str' object has no attribute 'base_dtype'", "Old backend calls are gone: use `keras.ops`."),
    (
        r"module 'keras.*backend' has no attribute",
        "Old backend functions are gone: use `keras.ops`, and `x.shape[-1]` for the channels.",
    ),
    (
        r"KerasTensor is symbolic",
        "`x` has no values yet while the model is built: NumPy cannot be used on it.",
    ),
    (
        r"has no attribute '(_keras_shape|get_shape|output_shape|as_list|numpy)'",
        "Read the channels as `x.shape[-1]`.",
    ),
    (
        r"is used \d+ times in the model",
        "Two layers have one name: build every layer's name from the argument `name`.",
    ),
    (r"cannot contain character `/`", "Join the parts of a name with an underscore."),
    (r"unsupported operand type\(s\) for \+: 'NoneType' and 'str'", "A layer was given no `name`."),
    (
        r"(units|filters).{0,120}(=0\b|Received: units=0|strictly positive)",
        "A width came out as 0: `C // r` rounds to 0 for few channels; keep it at least 1.",
    ),
    (r"units=\d+\.\d+", "A width must be a whole number: divide with `//`."),
    (
        r"units=<KerasTensor|Only input tensors may be passed as positional|`data_format` argument",
        "A layer is made first and called second: `Layer(options)(x)`.",
    ),
    (
        r"symbolic KerasTensor cannot be used as a boolean",
        "A layer is made first and called second: `Layer()(x)`.",
    ),
    (
        r"Incompatible shapes: \[(\d+),\d+,\d+,(\d+)\] vs\. \[\1,\2\]",
        "The gate has shape (N, C): reshape it to (N, 1, 1, C), or pool with keepdims=True, so "
        "that it broadcasts over height and width.",
    ),
    (
        r"Inputs have incompatible shapes|Cannot broadcast shape|Incompatible shapes|"
        r"must be broadcastable|Dimensions must be equal",
        "Two tensors that meet have different shapes: compare them step by step with the "
        "task's shape ladder.",
    ),
    (
        r"Input to reshape is a tensor with",
        "A Reshape fits one batch size only: leave the batch out of its shape.",
    ),
    (
        r"'KerasTensor' object is not callable",
        "A tensor stands where a function is expected: hand `attention` on as it is, "
        "without calling it.",
    ),
    (r"too many positional arguments", "`Multiply()` and `Add()` take one list: `Add()([a, b])`."),
    (r"returned None", "The function must end with `return`."),
    (
        r"not connected to `?inputs|Output with path",
        "The result does not depend on the input: was `x` overwritten or another tensor used?",
    ),
    (
        r"could not automatically infer the shape of the Lambda",
        "Use `keras.ops` in the Lambda, or say its `output_shape`.",
    ),
    (
        r"only supports singleton tf.Variables|Cannot create variables",
        "Weights were made inside a Lambda or a call: make the layer outside, once.",
    ),
    (r"expected (min_)?ndim=", "A layer met a tensor of another rank: look at its shape there."),
    (r"Could not interpret activation", "Activation names are written in lower case."),
    (
        r"NotImplementedError",
        "Delete the stub's `raise NotImplementedError` when your code stands.",
    ),
    (r"NameError", "The name is not defined in any cell that could be read: is a cell missing?"),
    (r"(ModuleNotFoundError|ImportError)", "Only what the assignment installs can be imported."),
    (r"(EOFError|I/O operation on closed file)", "There is nobody to answer `input()`: remove it."),
    (r"SystemExit", "`exit()` ends the program: remove it."),
    (r"(MemoryError|ResourceExhausted)", "A tensor is far too large: check its shape."),
    (r"RecursionError", "The function calls itself without an end."),
    (
        r"(missing \d+ required positional|unexpected keyword argument|positional arguments? but)",
        "Keep the signature that the stub had: the names and the order of its arguments.",
    ),
)


#: What TensorFlow and Keras wrap around the message proper.
_WRAPPING = re.compile(
    r"\{\{function_node [^}]*\}\} ?|Exception encountered when calling [\w.]+\(\)\.|"
    r"\s*(\[Op:\w+\])?( name: *)?\s*Arguments received by .*|\[Op:\w+\]( name: *)?",
    re.DOTALL,
)


def plain(text: str, length: int = 300) -> str:
    """Text without terminal codes, on one line, cut to a sane length."""
    line = " ".join(_ANSI.sub("", text).split())
    return line if len(line) <= length else line[: length - 1] + "…"


def explain(error: StudentError, task: str) -> tuple[str, str]:
    """The rationale and the hint for what student code raised."""
    if error.kind == "NoAnswer":
        rationale = plain(error.message)
    else:
        message = plain(_WRAPPING.sub("", _ANSI.sub("", error.message)))
        raised = f"{error.kind}: {message}" if message else error.kind
        rationale = f"calling {task} raised {plain(raised, 340)}"
    if error.where:
        rationale += f" [{plain(error.where)}]"
    found = f"{error.kind}: {plain(error.message, 2000)}"
    hint = next((hint for pattern, hint in _HINTS if re.search(pattern, found)), "")
    return rationale, hint
