"""The report of one submission: plain data, stable, read by other tools as JSON."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Outcome = Literal["passed", "failed", "not_attempted", "skipped", "error"]
Visibility = Literal["public", "hidden"]


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CheckResult(_Plain):
    """One check: what was judged, how it came out, and the words for the student."""

    check: str = Field(description="name of the check, unique within its task")
    task: str
    title: str = Field(description="what the check asks for, one sentence")
    visibility: Visibility
    outcome: Outcome
    score: float = Field(ge=0, allow_inf_nan=False)
    max_score: float = Field(ge=0, allow_inf_nan=False)
    rationale: str = Field(default="", description="what was expected and what came back")
    hint: str = ""
    seconds: float = Field(default=0.0, ge=0)


class TaskResult(_Plain):
    """One task: the sum of its checks."""

    task: str
    score: float = Field(ge=0, allow_inf_nan=False)
    max_score: float = Field(ge=0, allow_inf_nan=False)
    outcome: Outcome
    checks: tuple[CheckResult, ...]

    @classmethod
    def of(cls, task: str, checks: tuple[CheckResult, ...]) -> TaskResult:
        """Sum up a task: `passed` if every check did, else the gravest outcome."""
        outcomes = {check.outcome for check in checks}
        gravest: tuple[Outcome, ...] = ("error", "failed", "skipped", "not_attempted")
        found: list[Outcome] = [outcome for outcome in gravest if outcome in outcomes]
        outcome = found[0] if found else "passed"
        return cls(
            task=task,
            score=sum(check.score for check in checks),
            max_score=sum(check.max_score for check in checks),
            outcome=outcome,
            checks=checks,
        )


class SubmissionInfo(_Plain):
    """Which bytes were graded."""

    name: str
    sha256: str


class Report(_Plain):
    """Everything known of one graded submission; `score` counts what is graded automatically."""

    schema_: Literal[1] = Field(default=1, alias="schema")
    assignment: str
    submission: SubmissionInfo
    score: float = Field(ge=0, allow_inf_nan=False)
    max_score: float = Field(ge=0, allow_inf_nan=False)
    tasks: tuple[TaskResult, ...]
    problem: str = Field(default="", description="why nothing could be read, if nothing could")
    seed: int
    isolation: Literal["process", "sandbox", "kernel"]
    seconds: float = Field(ge=0)
    peak_memory_mb: float = Field(ge=0)
    versions: dict[str, str]
    code_sha256: str = Field(default="", description="hash of the extracted student code")
    graders_sha256: str

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @property
    def needs_staff(self) -> bool:
        """Whether a fault of ours keeps this report from being published."""
        return any(task.outcome == "error" for task in self.tasks)

    def to_json(self) -> str:
        """The report as JSON text."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"
