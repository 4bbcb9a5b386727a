"""Statements: cells as top-level statements, each with the names it binds and needs."""

from __future__ import annotations

import ast
import functools
import re
import symtable
import warnings
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager

from autograder.read import Cell

#: Cell magics whose body is ordinary code that runs in the notebook's namespace.
_CODE_MAGICS = re.compile(r"\A\s*%%(time|timeit|capture|prun|python3?)\b.*(\n|\Z)")


@dataclass(frozen=True)
class Statement:
    """One top-level statement and what a slice has to know of it."""

    label: str
    line: int
    text: str
    cell: int
    future: tuple[str, ...]
    binds: frozenset[str]
    changes: frozenset[str]
    reads_now: frozenset[str]
    reads_later: frozenset[str]
    defines: bool
    certain: bool
    stub: bool
    star: bool


@dataclass(frozen=True)
class Unreadable:
    """A cell that Python cannot parse; `rationale` says where and why."""

    cell: int
    source: str
    rationale: str

    def mentions(self, name: str) -> bool:
        """Whether the cell tries to define `name`."""
        return bool(re.search(rf"^\s*(def\s+{name}\b|{name}\s*=)", self.source, re.MULTILINE))


def statements(cell: Cell, number: int) -> list[Statement] | Unreadable:
    """The statements of one cell; magics and shell lines are understood as IPython does."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a student's "\d" is not our warning
            source = _plain_python(cell.source)
            tree = compile(
                source, "<cell>", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
            )
            assert isinstance(tree, ast.Module)
            future = tuple(
                alias.name
                for node in tree.body
                if isinstance(node, ast.ImportFrom) and node.module == "__future__"
                for alias in node.names
            )
            return [_statement(node, source, cell.label, number, future) for node in tree.body]
    except SyntaxError as error:
        line = (error.text or "").strip()
        rationale = f"{cell.label} has a syntax error: {error.msg}, line {error.lineno}" + (
            f": {line}" if line else ""
        )
        return Unreadable(number, cell.source, rationale)
    except (ValueError, RecursionError, MemoryError) as error:
        return Unreadable(number, cell.source, f"{cell.label} is no valid Python: {error}")


def _plain_python(source: str) -> str:
    """Magics and shell lines become calls; `%%time` and its like give way to their body."""
    while match := _CODE_MAGICS.match(source):
        source = "\n" * match.group().count("\n") + source[match.end() :]
        if not source.lstrip().startswith("%%"):
            break
        source = source.lstrip()
    # Leading empty lines are kept: they keep line numbers true.
    stripped = source.lstrip("\n")
    padding = "\n" * (len(source) - len(stripped))
    return padding + str(TransformerManager().transform_cell(stripped))


def _statement(
    node: ast.stmt, source: str, label: str, number: int, future: tuple[str, ...]
) -> Statement:
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
    text = ast.get_source_segment(source, node) or ""
    if first < node.lineno:  # the segment of a function leaves its decorators out
        text = "\n".join([*_lines(source)[first - 1 : node.lineno - 1], text])
    binds, now, later = _names(text, node)
    return Statement(
        label=label,
        line=first,
        text=text,
        cell=number,
        future=future,
        binds=binds,
        changes=_changed(node) - binds,
        reads_now=now,
        reads_later=later,
        defines=_is_definition(node),
        certain=not isinstance(
            node, ast.If | ast.Try | ast.For | ast.While | ast.AugAssign | ast.Match
        ),
        stub=is_stub(node),
        star=isinstance(node, ast.ImportFrom) and any(a.name == "*" for a in node.names),
    )


@functools.lru_cache(maxsize=4)
def _lines(source: str) -> list[str]:
    return source.splitlines()


def is_stub(node: ast.stmt) -> bool:
    """Whether a function's body, docstring aside, only raises NotImplementedError or passes."""
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    body = [s for s in node.body if not isinstance(s, ast.Pass)]
    body = [s for s in body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    return all(
        isinstance(s, ast.Raise) and s.exc is not None and "NotImplemented" in ast.unparse(s.exc)
        for s in body
    )


def _is_definition(node: ast.stmt) -> bool:
    """Whether a statement binds code (function, class, import) rather than data."""
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return isinstance(node.value, ast.Lambda)
    return isinstance(
        node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom
    )


def _names(text: str, node: ast.stmt) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Names that a statement binds, reads when it runs, and reads when called later."""
    top = symtable.symtable(text, "<cell>", "exec")
    binds: set[str] = set()
    now: set[str] = set()
    later: set[str] = set()
    for symbol in top.get_symbols():
        if symbol.is_assigned() or symbol.is_imported():
            binds.add(symbol.get_name())
        if symbol.is_referenced():
            now.add(symbol.get_name())
    for inner in ast.walk(node):
        if isinstance(inner, ast.AugAssign) and isinstance(inner.target, ast.Name):
            now.add(inner.target.id)

    def descend(table: symtable.SymbolTable, deferred: bool) -> None:
        for child in table.get_children():
            comprehension = child.get_name() in ("listcomp", "setcomp", "dictcomp", "genexpr")
            runs_later = deferred or not (child.get_type() == "class" or comprehension)
            for symbol in child.get_symbols():
                if symbol.is_global() and symbol.is_referenced():
                    (later if runs_later else now).add(symbol.get_name())
            descend(child, runs_later)

    descend(top, deferred=False)
    return frozenset(binds), frozenset(now), frozenset(later)


def _changed(node: ast.stmt) -> frozenset[str]:
    """Names whose object a statement changes in place: x.a = …, x[i] = …, x.method(…)."""
    roots: set[str] = set()
    stack: list[ast.AST] = [node]
    while stack:
        inner = stack.pop()
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            continue
        targets: list[ast.expr] = []
        if isinstance(inner, ast.Assign):
            targets = inner.targets
        elif isinstance(inner, ast.AugAssign | ast.AnnAssign):
            targets = [inner.target]
        elif isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Call):
            targets = [inner.value.func]
        for target in targets:
            if isinstance(target, ast.Attribute | ast.Subscript):
                root: ast.expr = target
                while isinstance(root, ast.Attribute | ast.Subscript):
                    root = root.value
                if isinstance(root, ast.Name):
                    roots.add(root.id)
        stack.extend(ast.iter_child_nodes(inner))
    return frozenset(roots)
