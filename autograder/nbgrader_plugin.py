"""nbgrader's extension points: reading, scoring, exporting, and what a release brings along.

`nbgrader_config.py` names these classes; nbgrader's own commands then do the rest.
"""

from __future__ import annotations

import atexit
import csv
import functools
import io
import os
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat.v4 import new_output
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import CsvExportPlugin
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder import assignment as assignments
from autograder.course import Course
from autograder.errors import SubmissionError, WorkerFault
from autograder.files import write
from autograder.kit import add_kit
from autograder.process import Worker
from autograder.read import parse_notebook, read_file
from autograder.render import as_html, headline
from autograder.report import Report, TaskResult
from autograder.restore import SourceCell, restore


class SubmissionExporter(NotebookExporter):
    """Reads submissions as they come: what cannot be read becomes a notebook that says why."""

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[Any, Any]:
        """Read, restore, and convert one notebook."""
        assert resources is not None
        submitted, reason = None, ""
        try:
            read_file(Path(filename))
            text = Path(filename).read_bytes().decode("utf-8-sig")
            submitted = parse_notebook(text, os.path.basename(filename))
        except SubmissionError as error:
            reason = str(error)
        notebook = restore(submitted, _known_cells(resources["nbgrader"]), reason)
        output, resources = self.from_notebook_node(notebook, resources=resources, **kw)
        return output, resources


def _known_cells(names: dict[str, str]) -> list[SourceCell]:
    """The cells of the release as the gradebook has them, in order."""
    with Gradebook(names["db_url"]) as gradebook:
        notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
        points = {cell.name: float(cell.max_score) for cell in notebook.grade_cells}
        solutions = {cell.name for cell in notebook.solution_cells}
        return [
            SourceCell(
                name=cell.name,
                cell_type=cell.cell_type,
                source=cell.source,
                locked=bool(cell.locked),
                checksum=cell.checksum,
                grade=cell.name in points,
                solution=cell.name in solutions,
                points=points.get(cell.name),
            )
            for cell in notebook.source_cells
        ]


class ScoreSubmission(NbGraderPreprocessor):
    """Stands where nbgrader's Execute stood: puts points and feedback into the graded cells.

    No cell is executed here. The report comes from `reports/`, or is made now.
    """

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Write one stream and one number into each graded code cell."""
        names = resources["nbgrader"]
        course = Course(Path(self.parent.parent.coursedir.root))
        report = report_of(course, names["assignment"], names["student"])
        if report.needs_staff:
            raise WorkerFault(
                f"{names['student']}: a check could not be judged; see "
                f"{_report_path(course, names['assignment'], names['student'])}"
            )
        assignment = assignments.load(names["assignment"])
        tasks = {assignment.task(result.task).cell: result for result in report.tasks}
        for cell in nb.cells:
            own = cell.metadata.get("nbgrader", {})
            if own.get("grade") and cell.cell_type == "code":
                result = tasks.get(own["grade_id"])
                if result is None:
                    raise WorkerFault(f"the cell {own['grade_id']!r} belongs to no task")
                number = assignment.task(result.task).number
                cell.outputs = outputs(result, f"Task {number}, {result.task}", own["points"])
        return nb, resources


def outputs(result: TaskResult, title: str, points: float) -> list[Any]:
    """What nbgrader reads a score from: one stream, one result that is a number in range."""
    score = min(max(result.score, 0.0), float(points))
    return [
        new_output("stream", name="stdout", text=headline(result, title) + "\n"),
        new_output(
            "execute_result",
            data={"text/plain": repr(score), "text/html": as_html(result, title)},
            execution_count=1,
        ),
    ]


def _report_path(course: Course, assignment: str, student: str) -> Path:
    return course.reports(assignment) / f"{student}.json"


def report_of(course: Course, name: str, student: str) -> Report:
    """A submission's report: the one in `reports/` if it still holds, else a new one."""
    from autograder.grade import grade, still_holds

    assignment = assignments.load(name)
    path = course.submissions(name)[student]
    stored = _report_path(course, name, student)
    given = course.given(name)
    if stored.is_file():
        report = read_report(stored)
        if report is not None and still_holds(report, path, assignment, given):
            return report
    report = grade(path, assignment, given, _worker())
    write(stored, report.to_json())
    return report


def read_report(path: Path) -> Report | None:
    """A stored report, or None if it cannot be read."""
    try:
        return Report.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


@functools.cache
def _worker() -> Worker:
    """One worker for all submissions that an nbgrader command converts in this process."""
    worker = Worker()
    atexit.register(worker.close)
    return worker


def bring_kit(assignment: str, student: str, notebooks: list[str]) -> None:
    """After `nbgrader generate_assignment`: put what the self-checks need beside the notebook.

    nbgrader calls it with the course's folder as working directory.
    """
    add_kit(assignments.load(assignment), Course.here().release(assignment))


#: nbgrader's own columns, in its order.
_COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)


class SafeCsvExport(CsvExportPlugin):
    """nbgrader's CSV with quoting, and with cells that no spreadsheet takes for a formula."""

    def export(self, gradebook: Any) -> None:
        """Write the file (default: grades.csv) whole or not at all."""
        destination = Path(self.to or "grades.csv")
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(_COLUMNS)
        for assignment in gradebook.assignments:
            if self.assignment and assignment.name not in [str(a) for a in self.assignment]:
                continue
            for student in sorted(gradebook.students, key=lambda student: str(student.id)):
                if self.student and student.id not in [str(s) for s in self.student]:
                    continue
                table.writerow([harmless(v) for v in _row(gradebook, assignment, student)])
        write(destination, text.getvalue())
        self.log.info("Exporting grades to %s", destination)


def _row(gradebook: Any, assignment: Any, student: Any) -> list[Any]:
    person = [student.id, student.last_name, student.first_name, student.email]
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        when, scores = "", [0.0, 0.0, 0.0]
    else:
        penalty = submission.late_submission_penalty or 0.0
        when = submission.timestamp
        scores = [submission.score, penalty, max(0.0, submission.score - penalty)]
    return [assignment.name, assignment.duedate, when, *person, *scores, assignment.max_score]


def harmless(value: Any) -> str:
    """A cell's text; what a spreadsheet would run as a formula gets a quote in front."""
    text = "" if value is None else str(value)
    is_number = isinstance(value, int | float)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not is_number else text
