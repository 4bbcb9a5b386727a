"""Render: what a student wrote is data, and the worst comes first."""

from __future__ import annotations

import json
from pathlib import Path

from autograder.render import as_html, as_text
from autograder.report import CheckResult, Outcome, Report, TaskResult


def task(*outcomes: Outcome, rationale: str = "too <b>short</b>.") -> TaskResult:
    return TaskResult.of(
        "f",
        tuple(
            CheckResult(
                check=f"c{i}",
                task="f",
                title=f"Title {i}",
                visibility="public",
                outcome=outcome,
                score=2.5 if outcome == "passed" else 0,
                max_score=2.5,
                rationale="" if outcome == "passed" else rationale,
                hint="" if outcome == "passed" else "look again",
            )
            for i, outcome in enumerate(outcomes)
        ),
    )


def test_markup_is_escaped() -> None:
    """A student's text cannot become a tag or a script."""
    page = as_html(task("failed", rationale="<script>alert(1)</script>"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_text_names_points_reason_and_hint() -> None:
    """Failures on top, capitals at the beginning of sentences."""
    text = as_text(task("passed", "failed"), "Task 1")
    lines = text.splitlines()
    assert lines[0] == "Task 1: 2.5 of 5 points"
    assert lines[1].split()[:2] == ["FAILED", "0/2.5"]
    assert "Hint: Look again" in text
    assert lines[-1].split()[:2] == ["PASSED", "2.5/2.5"]


def test_gravest_outcome_is_the_tasks() -> None:
    """An error outweighs a failure, a failure a skip."""
    assert task("passed", "passed").outcome == "passed"
    assert task("passed", "failed", "skipped").outcome == "failed"
    assert task("failed", "error").outcome == "error"
    assert task("not_attempted", "not_attempted").outcome == "not_attempted"


def test_published_schema_is_the_code() -> None:
    """docs/report.schema.json is what the model says today."""
    published = Path(__file__).parents[1] / "docs" / "report.schema.json"
    assert json.loads(published.read_text()) == Report.model_json_schema(by_alias=True)
