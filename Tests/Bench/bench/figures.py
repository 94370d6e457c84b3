"""Numbers out of repeated measurements: the median of the rounds, and how far the rounds lie apart."""

import math
import statistics
from dataclasses import dataclass, field


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least `share` of all are not above."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


@dataclass
class Spread:
    """One figure, measured in several rounds."""

    values: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def low(self) -> float:
        return min(self.values)

    @property
    def high(self) -> float:
        return max(self.values)


@dataclass
class Line:
    """One line of the table: what was done, beside what, and the ratio that was to be reached."""

    row: str
    engine: str
    work: str
    against: str
    # The two figures with their unit, as they are read.
    ours: Spread | None
    theirs: Spread | None
    unit: str
    # Each round's own ratio, since only what was measured side by side is compared.
    ratio: Spread | None
    target: str
    is_met: bool | None
    note: str = ""
    extra: dict = field(default_factory=dict)

    def as_json(self) -> dict:
        def spread(value: Spread | None) -> dict | None:
            if value is None:
                return None
            return {"median": value.median, "low": value.low, "high": value.high, "rounds": value.values}

        return {
            "row": self.row, "engine": self.engine, "work": self.work, "against": self.against, "unit": self.unit,
            "ours": spread(self.ours), "theirs": spread(self.theirs), "ratio": spread(self.ratio),
            "target": self.target, "met": self.is_met, "note": self.note, "extra": self.extra,
        }  # fmt: skip


def line(
    row: str, engine: str, work: str, against: str, ours: list[float], theirs: list[float], unit: str, *,
    at_least: float | None = None, at_most: float | None = None, note: str = "", extra: dict | None = None,
) -> Line:  # fmt: skip
    """A line whose target is a ratio of the two figures, round by round."""
    ratio = Spread([one / other for one, other in zip(ours, theirs, strict=True)])
    if at_least is not None:
        target, is_met = f"at least {plain(at_least)} times", ratio.median >= at_least
    else:
        target, is_met = f"at most {plain(at_most)} times", ratio.median <= at_most
    return Line(
        row, engine, work, against, Spread(ours), Spread(theirs), unit, ratio, target, is_met, note, extra or {}
    )


def plain(value: float) -> str:
    """Three significant figures, in ordinary digits."""
    if value == 0:
        return "0"
    places = max(0, 2 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
