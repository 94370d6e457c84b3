"""What was measured: on the terminal, as JSON, and as the table in docs/benchmarks.md."""

import json
import re

from .figures import Line, Spread, plain
from .places import KEPT, REPORT, RESULT, say

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


class Skipped(Exception):
    """A row that cannot be measured here, with why, in words for the table."""


def spread(value: Spread | None, unit: str = "") -> str:
    """`123 ms (120 to 130)`."""
    if value is None:
        return "–"
    median = f"{plain(value.median)} {unit}".strip()
    return f"{median} ({plain(value.low)} to {plain(value.high)})" if len(value.values) > 1 else median


def words(line: Line) -> str:
    """One line for the terminal."""
    verdict = {True: "met", False: "NOT MET", None: "no target"}[line.is_met]
    ratio = f"ratio {spread(line.ratio)}" if line.ratio else ""
    theirs = f"; {line.against}: {spread(line.theirs, line.unit)}" if line.theirs else ""
    extra = "".join(
        f"\n    {name}: {spread(Spread(value)) if isinstance(value, list) else value}" for name, value in line.extra.items()
    )
    note = f"\n    {line.note}" if line.note else ""
    return f"{line.engine}: {line.work}: {spread(line.ours, line.unit)}{theirs}; {ratio}; {line.target}: {verdict}{note}{extra}"


def table(lines: list[Line], skipped: dict[str, str], machine: dict, seconds: float) -> str:
    text = [
        f"Measured on {machine['date']} at commit `{machine['commit']}`"
        + (" with changes that were not committed" if machine["changed"] else "")
        + f": {machine['system']}, {machine['cores']} cores of {machine['processor']}, {machine['memory_gb']} GB; Swift "
        f"{machine['swift']}, release build; SQLite {machine['sqlite']}, PostgreSQL {machine['postgresql']}, wrk "
        f"{machine['wrk']}. A small write reached the disk in {plain(machine['flush_ms'])} ms. "
        f"The run took {seconds / 60:.0f} minutes.",
        "",
    ]
    for engine in dict.fromkeys(line.engine for line in lines):
        text += [
            f"### {engine}",
            "",
            "| work | Jute | beside | it | ratio | to reach | |",
            "|---|---|---|---|---|---|---|",
        ]
        for line in (line for line in lines if line.engine == engine):
            verdict = {True: "met", False: "**not met**", None: ""}[line.is_met]
            cells = [
                line.work, spread(line.ours, line.unit), line.against, spread(line.theirs, line.unit),
                spread(line.ratio), line.target, verdict,
            ]  # fmt: skip
            text.append("| " + " | ".join(cells) + " |")
        text.append("")
        details = [line for line in lines if line.engine == engine and (line.note or line.extra)]
        for line in details:
            parts = [line.note] if line.note else []
            parts += [
                f"{name} {spread(Spread(value)) if isinstance(value, list) else value}" for name, value in line.extra.items()
            ]
            text.append(f"- *{line.work}*: {'; '.join(parts)}")
        if details:
            text.append("")
    for row, why in skipped.items():
        text += [f"Not measured: *{row}*. {why}", ""]
    return "\n".join(text).rstrip("\n")


def write(lines: list[Line], skipped: dict[str, str], machine: dict, seconds: float, publish: bool) -> None:
    """Writes the result; into the documents only when everything was measured in full."""
    result = {
        "machine": machine, "seconds": round(seconds), "lines": [line.as_json() for line in lines],
        "not_measured": skipped,
    }  # fmt: skip
    path = RESULT if publish else KEPT / "result.json"
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    if publish:
        pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
        fresh = f"{BEGIN}\n{table(lines, skipped, machine, seconds)}\n{END}"
        text, found = pattern.subn(lambda _: fresh, REPORT.read_text())
        if not found:
            raise SystemExit(f"bench: {REPORT} has no place for the table, between {BEGIN} and {END}")
        REPORT.write_text(text)
    met = sum(line.is_met is True for line in lines)
    missed = sum(line.is_met is False for line in lines)
    say(f"{met} reached, {missed} not, {len(skipped)} left out, in {seconds / 60:.1f} minutes; {path}")
