"""Extract: the statements a task needs, and no others."""

from __future__ import annotations

from autograder.extract import StudentCode, extract
from autograder.read import Cell, read

GIVEN = (
    Cell("the given code", "import numpy as np\nfrom tensorflow.keras import layers\n"),
    Cell("the given code", "def block(x):\n    return layers.ReLU()(x)\n"),
)


def code(text: str, *tasks: str) -> StudentCode:
    return extract(read(text.encode(), "x.py"), GIVEN, tasks or ("f",))


def texts(text: str, task: str = "f", *tasks: str) -> list[str]:
    return [s.text for s, _ in code(text, task, *tasks).tasks[task].statements]


def test_plots_and_training_stay_behind() -> None:
    """Only what the function reaches by name is taken, in order."""
    found = texts(
        "R = 8\nmodel.fit(x)\ndef helper(c): return c // R\nprint(R)\n"
        "def f(x): return block(helper(x))\nplot(f)\n"
    )
    assert found == [
        "from tensorflow.keras import layers",
        "def block(x):\n    return layers.ReLU()(x)",
        "R = 8",
        "def helper(c): return c // R",
        "def f(x): return block(helper(x))",
    ]


def test_magics_and_shell_lines_are_understood() -> None:
    """IPython's syntax is no syntax error, and `%%time` runs its body."""
    found = texts("%%time\n!ls\n%matplotlib inline\ndef f(x): return x + 1\n")
    assert found == ["def f(x): return x + 1"]


def test_given_functions_cannot_be_replaced() -> None:
    """A submission's own `block` is ignored."""
    found = texts("def block(x): return x\ndef f(x): return block(x)\n")
    assert "def block(x): return x" not in found
    assert "def block(x):\n    return layers.ReLU()(x)" in found


def test_last_definition_that_is_no_stub_counts() -> None:
    """A stub that stands twice does not hide the answer; a later answer replaces an earlier."""
    stub = (
        "def f(x):\n    '''doc'''\n    ####Fill your code####\n    raise NotImplementedError('x')\n"
    )
    assert texts(f"def f(x): return 1\n# %%\n{stub}") == ["def f(x): return 1"]
    assert texts("def f(x): return 1\n# %%\ndef f(x): return 2\n") == ["def f(x): return 2"]


def test_stub_and_missing_function_are_not_attempted() -> None:
    """Neither is run."""
    found = code("def f(x):\n    raise NotImplementedError\n", "f", "g").tasks
    assert not found["f"].attempted
    assert "stub" in found["f"].problem
    assert not found["g"].attempted
    assert "no cell defines g" in found["g"].problem


def test_syntax_error_costs_its_cell_only() -> None:
    """The task in the broken cell is told where; the other cells count."""
    found = code("def f(x:\n    return x\n# %%\ndef g(x): return x\n", "f", "g").tasks
    assert found["f"].attempted
    assert "syntax error" in found["f"].problem
    assert "line 1" in found["f"].problem
    assert not found["g"].problem


def test_broken_copy_does_not_hide_a_later_answer() -> None:
    """A cell that was mended further down counts."""
    assert not code("def f(x:\n# %%\ndef f(x): return x\n").tasks["f"].problem


def test_kinds_of_definition() -> None:
    """Lambdas, partials, instances, decorators, try/except: all bind the name."""
    for text in (
        "f = lambda x: x",
        "import functools\nf = functools.partial(max, 1)",
        "class F:\n    def __call__(self, x): return x\nf = F()",
        "def deco(g): return g\n@deco\ndef f(x): return x",
        "try:\n    def f(x): return x\nexcept ImportError:\n    pass",
        "if True:\n    def f(x): return x",
    ):
        assert not code(text).tasks["f"].problem, text


def test_changes_in_place_come_along() -> None:
    """`C["a"] = 1` and `C.update(…)` belong to C; calls on imported modules do not."""
    found = texts(
        "C = {}\nC['a'] = 1\nC.update(b=2)\nnp.seterr(all='ignore')\ndef f(x): return C, np\n"
    )
    assert "C['a'] = 1" in found
    assert "C.update(b=2)" in found
    assert "np.seterr(all='ignore')" not in found


def test_data_as_it_stood_when_the_cell_ran() -> None:
    """A name that a later plot reuses keeps the value that the function had beside it."""
    found = texts("r = 8\n# %%\ndef f(x): return x // r\n# %%\nr = model.evaluate(x)\n")
    assert found[0] == "r = 8"
    assert not any("evaluate" in text for text in found)


def test_local_names_are_not_followed() -> None:
    """A local `model` or `x` does not pull in a global of that name."""
    found = texts("x = slow()\nmodel = slower(x)\ndef f(x):\n    model = x\n    return model\n")
    assert found == ["def f(x):\n    model = x\n    return model"]


def test_same_code_same_hash() -> None:
    """Outputs, plots and order of other cells do not change the hash; the code does."""
    one = code("def f(x): return x\n").sha256
    assert one == code("print(1)\n# %%\ndef f(x): return x\n").sha256
    assert one != code("def f(x): return -x\n").sha256


def test_future_imports_count_for_their_cell() -> None:
    """`from __future__` travels as a flag of each statement."""
    (pair,) = (
        code("from __future__ import annotations\ndef f(x: int): return x\n").tasks["f"].statements
    )
    assert pair[0].future == ("annotations",)
