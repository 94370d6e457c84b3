"""Every measure, whole and by every single breakdown that it allows: in a city, and in a town beside it.

The server is warm: it holds the records in memory. Each round asks for a period that nobody has asked for before, since
what is hidden of a table is kept for as long as the table is the same: `fresh` is with that worked out, `again` is the
same question asked a second time.
"""

import datetime
import json
import re
import subprocess
import time

from harness.program import environment

from ..figures import Line, Spread, line, percentile
from ..places import JUTE
from ..work import Served, Work


def combinations(served: Served) -> list[tuple[str, str]]:
    """Every measure with nothing and with each of its breakdowns, from the links of the pages themselves."""
    listed = subprocess.run(
        [JUTE, "measure", "list"], capture_output=True, text=True, check=True,
        env=environment({"JUTE_DATABASE": served.store.address}),
    ).stdout  # fmt: skip
    found = []
    for measure in (words.split()[0] for words in listed.splitlines() if words.strip()):
        page = served.readers[0].visitor.get(f"/measures/{measure}").body
        splits = re.search(r'<nav class="splits".*?</nav>', page, re.DOTALL)
        if not splits:
            raise SystemExit(f"bench: the page of {measure} has no links to split it by")
        found += [(measure, by) for by in ["", *re.findall(r"[?&;]by=([a-z-]+)", splits.group(0))]]
    return found


def rounds(work: Work) -> int:
    """Three are enough where each has three hundred questions."""
    return min(work.rounds, 3)


def period(round_number: int) -> str:
    """Twelve months that end a day earlier with each round."""
    end = datetime.date.today() - datetime.timedelta(days=1 + round_number)
    start = end.replace(year=end.year - 1) + datetime.timedelta(days=1)
    return f"{start.isoformat()}..{end.isoformat()}"


def address(measure: str, by: str, days: str) -> str:
    return f"/measures/{measure}/json?period={days}" + (f"&by={by}" if by else "")


def ask(served: Served, measure: str, by: str, days: str) -> tuple[float, dict]:
    """How many milliseconds an answer takes, and the answer."""
    began = time.perf_counter()
    answer = served.readers[0].visitor.get(address(measure, by, days))
    taken = (time.perf_counter() - began) * 1_000
    if answer.status != 200:
        raise SystemExit(f"bench: {measure} by {by or 'nothing'}: {answer.status}: {answer.words[:300]}")
    return taken, json.loads(answer.body)


def measure(work: Work) -> list[Line]:
    lines = []
    for engine in work.engines:
        with work.served(engine, work.cities.whole) as city, work.served(engine, work.cities.small) as town:
            scores = city.store.number(
                "SELECT count(*) FROM outcome_score WHERE score IS NOT NULL AND superseded_at IS NULL"
            )
            asked = combinations(city)
            for served in (city, town):
                ask(served, *asked[0], period(-1))  # reads the records into memory
            fresh, again, fresh_small, again_small = {}, {}, {}, {}
            for number in range(rounds(work)):
                days = period(number)
                for one in asked:
                    for served, first, second in ((city, fresh, again), (town, fresh_small, again_small)):
                        first.setdefault(one, []).append(ask(served, *one, days)[0])
                        second.setdefault(one, []).append(ask(served, *one, days)[0])
        lines += _lines(work, engine, scores, fresh, again, fresh_small, again_small)
    return lines


def _lines(work: Work, engine: str, scores: int, fresh: dict, again: dict, fresh_small: dict, again_small: dict) -> list:
    def p95(times: dict) -> list[float]:
        return [percentile([values[number] for values in times.values()], 0.95) for number in range(rounds(work))]

    def slowest(times: dict) -> str:
        worst = sorted(times, key=lambda one: -Spread(times[one]).median)[:3]
        return ", ".join(f"{m} by {by or 'nothing'} {Spread(times[m, by]).median:.0f} ms" for m, by in worst)

    what = f"{len(fresh)} questions: every measure, whole and by each breakdown; {scores:,} scores"
    lines = []
    for name, whole, small in (("asked for the first time", fresh, fresh_small), ("asked again", again, again_small)):
        ours = Spread(p95(whole))
        lines.append(
            Line(
                "measures", engine, f"measures p95, {name}", "100 ms", ours, None, "ms", None, "at most 100 ms",
                ours.median <= 100, what if whole is fresh else "",
                {"median, ms": [percentile([v[n] for v in whole.values()], 0.5) for n in range(rounds(work))],
                 "slowest": slowest(whole)},
            )
        )  # fmt: skip
        lines.append(
            line(
                "measures", engine, f"measures p95, {name}, {work.cities.whole:,} people",
                f"{work.cities.small:,} people", p95(whole), p95(small), "ms", at_most=1.5,
            )
        )  # fmt: skip
    return lines
