"""The command line: parses, calls one function, prints."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from autograder import assignment as assignments
from autograder.classroom import Graded, grade_class
from autograder.course import Course
from autograder.demo import make_class
from autograder.errors import AutograderError, UsageError
from autograder.explain import plain
from autograder.files import write
from autograder.grade import grade as grade_file
from autograder.process import Worker
from autograder.release import release as make_release
from autograder.render import as_text, number
from autograder.report import Report
from autograder.session import Limits

app = typer.Typer(
    help="Grade the attention course: release, grade, give feedback.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_out = Console(soft_wrap=True, highlight=False)

Assignment = Annotated[str, typer.Argument(help="the assignment's name, such as attention")]
Force = Annotated[bool, typer.Option("--force", help="grade again what has a report already")]
Jobs = Annotated[
    int | None, typer.Option("-j", "--jobs", min=1, help="submissions at once (default: cores)")
]
CheckSeconds = Annotated[
    float, typer.Option(min=1, help="computing seconds a check may take of a student's code")
]
Memory = Annotated[int, typer.Option(min=256, help="memory a submission may use, in MB")]


@app.command()
def grade(
    files: Annotated[list[Path], typer.Argument(help="notebooks, or .py files", metavar="FILE…")],
    json: Annotated[
        Path | None, typer.Option(metavar="DIR", help="also write a report for each file here")
    ] = None,
    assignment: Annotated[str, typer.Option(help="the assignment's name")] = "attention",
    check_seconds: CheckSeconds = Limits.check_seconds,
    memory_mb: Memory = Limits.memory_mb,
) -> None:
    """Grade submissions given as files."""
    missing = [str(path) for path in files if not path.is_file()]
    if missing:
        raise UsageError(f"no such file: {missing[0]}")
    wanted, given = assignments.load(assignment), _course().given(assignment)
    limits = Limits(check_seconds=check_seconds, memory_mb=memory_mb)
    names, staff = _names(files), False
    with Worker() as worker, _progress("grading", len(files)) as advance:
        reports = []
        for path, name in zip(files, names, strict=True):
            report = grade_file(path, wanted, given, worker, limits)
            if json is not None:
                write(json / f"{name}.json", report.to_json())
            staff |= report.needs_staff
            reports.append(report)
            advance(f"{path}: {number(report.score)} of {number(report.max_score)}")
    for path, report in zip(files, reports, strict=True):
        _show(str(path), report)
    if json is not None:
        _out.print(f"Reports are in {json}", markup=False)
    raise typer.Exit(1 if staff else 0)


@app.command(name="class")
def class_(
    assignment: Assignment,
    jobs: Jobs = None,
    force: Force = False,
    check_seconds: CheckSeconds = Limits.check_seconds,
    memory_mb: Memory = Limits.memory_mb,
) -> None:
    """Grade everything under submitted/ into reports, gradebook and feedback."""
    course = _course(strict=True)
    limits = Limits(check_seconds=check_seconds, memory_mb=memory_mb)
    results = _grade_class(course, assignment, jobs, force, limits)
    raise typer.Exit(1 if any(result.fault for result in results) else 0)


@app.command()
def release(assignment: Assignment) -> None:
    """Make release/ and solutions/, and prove that no answer leaks and the points are right."""
    course = _course(strict=True)
    make_release(course, assignment, lambda step: _out.print(f"{step} …", markup=False))
    _out.print(f"Students get {course.release(assignment)}", markup=False)
    _out.print(f"The executed solution is {course.solutions(assignment)}", markup=False)


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Argument(help="an empty or new folder (default: a new scratch folder)")
    ] = None,
    jobs: Jobs = None,
) -> None:
    """Make a class of a dozen students, grade it, and say where everything is."""
    root = (folder or Path(tempfile.mkdtemp(prefix="attention-demo-"))).resolve()
    if root.exists() and any(root.iterdir()):
        raise UsageError(f"{root} is not empty; name a new folder")
    root.mkdir(parents=True, exist_ok=True)
    _out.print(f"Making a class of twelve in {root} …", markup=False)
    course = make_class(_course(), root, assignments.load("attention"))
    results = _grade_class(course, "attention", jobs, False, Limits(check_seconds=10))
    _out.print("Isolation: process (own process group and limits).")
    raise typer.Exit(1 if any(result.fault for result in results) else 0)


def _grade_class(
    course: Course, assignment: str, jobs: int | None, force: bool, limits: Limits
) -> list[Graded]:
    """Grade a class with progress, then print the table and where things are."""
    total = len(course.submissions(assignment))
    with _progress("grading", total) as advance:

        def done(graded: Graded) -> None:
            report = graded.report
            words = graded.fault or (report and f"{number(report.score)} of {report.max_score:g}")
            advance(f"{graded.student}: {words}" + ("" if graded.again else " (unchanged)"))

        results = grade_class(course, assignment, jobs, force, limits, done)
    _out.print(_class_table(results))
    for result in results:
        if result.fault:
            _out.print(f"{result.student} needs staff: {plain(result.fault)}", markup=False)
        elif result.report and result.report.problem:
            _out.print(f"{result.student}: {plain(result.report.problem)}", markup=False)
    for what, place in (
        ("Gradebook", course.root / "gradebook.db"),
        ("Feedback pages", course.root / "feedback"),
        ("Autograded notebooks", course.root / "autograded"),
        ("Reports", course.reports(assignment)),
        ("CSV", course.reports(assignment) / "grades.csv"),
    ):
        _out.print(f"{what + ':':<22}{place}", markup=False)
    return results


def _class_table(results: Sequence[Graded]) -> Table:
    table = Table("Student", title="Scores", title_justify="left")
    known = next((r.report for r in results if r.report), None)
    for index, task in enumerate(known.tasks if known else (), start=1):
        table.add_column(f"Task {index}\n/{number(task.max_score)}", justify="right")
    table.add_column(f"Score\n/{number(known.max_score) if known else ''}", justify="right")
    for result in results:
        scores = result.report.tasks if result.report and not result.fault else ()
        cells = [number(task.score) for task in scores] or ["–"] * (len(table.columns) - 2)
        whole = number(result.report.score) if result.report and scores else "–"
        table.add_row(plain(result.student, 30), *cells, whole)
    return table


def _show(title: str, report: Report) -> None:
    """One submission: each task's points, and what did not pass."""
    _out.print(
        f"\n{title}: {number(report.score)} of {number(report.max_score)} points", markup=False
    )
    if report.problem:
        _out.print(f"  {report.problem}", markup=False)
        return
    table = Table("Task", "Outcome", "Points")
    table.columns[2].justify = "right"
    for task in report.tasks:
        points = f"{number(task.score)} / {number(task.max_score)}"
        table.add_row(task.task, task.outcome.replace("_", " "), points)
    _out.print(table)
    for index, task in enumerate(report.tasks, start=1):
        if task.outcome in ("failed", "error"):
            _out.print(as_text(task, f"Task {index}, {task.task}"), markup=False)


def _names(files: Sequence[Path]) -> list[str]:
    """A name for each file's report: its stem, with folders in front where stems clash."""
    names = [path.stem for path in files]
    for depth in range(1, 8):
        clashing = [i for i, name in enumerate(names) if names.count(name) > 1]
        for i in clashing:
            parents = files[i].resolve().parent.parts[-depth:]
            names[i] = "-".join([*parents, files[i].stem]).replace("/", "")
    return [name if names.count(name) == 1 else f"{i}-{name}" for i, name in enumerate(names)]


def _course(strict: bool = False) -> Course:
    """The course around the working directory; if not `strict`, else the package's own."""
    try:
        return Course.here()
    except UsageError:
        if strict:
            raise
        return Course.here(Path(__file__).parent)


@contextmanager
def _progress(title: str, total: int) -> Iterator[Callable[[str], None]]:
    """A bar with time left on a terminal, plain lines elsewhere."""
    if not _out.is_terminal:
        count = 0

        def line(text: str) -> None:
            nonlocal count
            count += 1
            print(f"[{count}/{total}] {plain(text)}", flush=True)

        yield line
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[last]}", markup=False),
    )
    with Progress(*columns, console=_out) as progress:
        bar = progress.add_task(title, total=total, last="")
        yield lambda text: progress.update(bar, advance=1, last=plain(text, 60))


def main() -> None:
    """Run the command line; errors are one line, exit status 0, 1 (staff) or 2 (usage)."""
    try:
        app()
    except AutograderError as error:
        print(f"autograder: {plain(str(error), 600)}", file=sys.stderr)
        raise SystemExit(error.status) from None
    except KeyboardInterrupt:
        print("autograder: stopped; finished reports are kept", file=sys.stderr)
        raise SystemExit(130) from None
