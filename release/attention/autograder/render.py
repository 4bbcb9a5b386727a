"""Render: results as a student reads them, plain text or HTML."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment
from markupsafe import Markup

from autograder.report import CheckResult, TaskResult

_WORDS = {
    "passed": "PASSED",
    "failed": "FAILED",
    "not_attempted": "NOT ATTEMPTED",
    "skipped": "SKIPPED",
    "error": "ERROR (staff will look)",
}

#: Colour-blind-safe (Okabe & Ito 2008); the word carries the meaning, never the colour alone.
_COLOURS = {"passed": "#0072B2", "failed": "#D55E00", "error": "#CC79A7"}

_TEMPLATE = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
    """\
<table style="border-collapse:collapse;font-size:14px;text-align:left;max-width:60em">
<caption style="text-align:left;font-weight:bold;padding:4px 0">{{ caption }}</caption>
<thead><tr><th scope="col" style="text-align:left">Outcome</th>
<th scope="col" style="text-align:right;padding:0 12px">Points</th>
<th scope="col" style="text-align:left">Check</th></tr></thead>
<tbody>
{% for check in checks %}
<tr style="border-top:1px solid #bbb;vertical-align:top">
<td style="white-space:nowrap;text-align:left;font-weight:bold;
color:{{ colours.get(check.outcome, '#555') }}">{{ words[check.outcome] }}</td>
<td style="white-space:nowrap;text-align:right;padding:0 12px">{{ points(check) }}</td>
<td style="text-align:left">{{ check.title }}
{% if check.rationale %}<br><b>{{ sentence(check.rationale) }}</b>{% endif %}
{% if check.hint %}<br><i>Hint: {{ sentence(check.hint) }}</i>{% endif %}
</td></tr>
{% endfor %}
</tbody></table>
{% if note %}<p style="font-size:14px">{{ note }}</p>{% endif %}
"""
)


def number(value: float) -> str:
    """Points without needless zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def headline(task: TaskResult, title: str = "") -> str:
    """One line: the task and its points."""
    name = f"{title}: " if title else ""
    return f"{name}{number(task.score)} of {number(task.max_score)} points"


def as_text(task: TaskResult, title: str = "", note: str = "") -> str:
    """A task's checks as plain text; what is wrong comes first, then the hint."""
    lines = [headline(task, title)]
    for check in _worst_first(task.checks):
        lines.append(f"  {_WORDS[check.outcome]:<14} {_points(check):>7}  {check.title}")
        if check.rationale:
            lines.append(" " * 26 + _sentence(check.rationale))
        if check.hint:
            lines.append(" " * 26 + "Hint: " + _sentence(check.hint))
    return "\n".join([*lines, *([note] if note else [])])


def as_html(task: TaskResult, title: str = "", note: str = "") -> str:
    """A task's checks as an HTML table; everything in it is escaped."""
    return _TEMPLATE.render(
        caption=headline(task, title),
        checks=_worst_first(task.checks),
        words=_WORDS,
        colours=_COLOURS,
        points=_points,
        sentence=_sentence,
        note=note,
    )


def page(title: str, body: str) -> str:
    """A whole HTML page around `body`, which must be safe already; no scripts run in it."""
    return str(
        Environment(autoescape=True)
        .from_string(
            "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            "<title>{{ title }}</title></head>"
            "<body style='font-family:sans-serif;margin:2em'><h1>{{ title }}</h1>"
            "{{ body }}</body></html>\n"
        )
        .render(title=title, body=Markup(body))
    )


def _worst_first(checks: Iterable[CheckResult]) -> list[CheckResult]:
    """Failures on top, in the order in which they were met."""
    order = {"error": 0, "failed": 0, "not_attempted": 1, "skipped": 2, "passed": 3}
    return sorted(checks, key=lambda check: order[check.outcome])


def _points(check: CheckResult) -> str:
    return f"{number(check.score)}/{number(check.max_score)}"


def _sentence(text: str) -> str:
    """Begin with a capital letter, unless a name begins the sentence."""
    first = text.split(" ", 1)[0]
    return text if not first.isalpha() else text[:1].upper() + text[1:]
