"""`make bench`: measures every row of docs/benchmarks.md and writes what it found."""

import argparse
import importlib
import time
from contextlib import nullcontext

from . import machine, report
from .city import ENGINES, SMALL, WHOLE, Cities
from .cluster import Cluster
from .places import say
from .work import Work

# In the order of the table. Each is a module of `rows`.
ROWS = ["record-page", "search", "measures", "duckdb", "review", "import", "peer"]
# Rounds with fewer have no spread to speak of.
FEWEST = 3


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__, allow_abbrev=False)
    parser.add_argument("--only", action="append", choices=ROWS, metavar="ROW", help=f"one of {', '.join(ROWS)}")
    parser.add_argument("--engine", action="append", choices=ENGINES, help="both, unless told")
    parser.add_argument("--rounds", type=int, help="how often each figure is measured; 5 unless told, 2 when quick")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds: to see that it runs, not to publish")
    parser.add_argument("--people", type=int, default=WHOLE, help=f"the size of the city; {WHOLE} unless told")
    parser.add_argument("--small", type=int, default=SMALL, help=f"the size of the town; {SMALL} unless told")
    given = parser.parse_args()
    if given.rounds is not None and given.rounds < 1:
        parser.error("--rounds takes a number from 1")
    if not 100 <= given.small <= given.people <= 6_000_000:
        parser.error("--small and --people take numbers from 100 to 6000000, the smaller first")
    return given


def main() -> None:
    given = options()
    engines = given.engine or list(ENGINES)
    rows = [row for row in ROWS if row in (given.only or ROWS)]
    began = time.monotonic()
    lines, skipped = [], {}
    # GNU Health stands on PostgreSQL too.
    needs_server = "PostgreSQL" in engines or "peer" in rows
    with Cluster() if needs_server else nullcontext() as cluster:
        cities = Cities(cluster, given.people, given.small)
        work = Work(cities, cluster, engines, given.quick, given.rounds or (2 if given.quick else 5))
        try:
            for engine in engines:
                cities.prepare(engine)
            before = machine.describe()
            for row in rows:
                module = importlib.import_module(f".rows.{row.replace('-', '_')}", __package__)
                say(f"measuring: {row}")
                started = time.monotonic()
                try:
                    measured = module.measure(work)
                except report.Skipped as reason:
                    skipped[row] = str(reason)
                    say(f"left out: {row}: {reason}")
                    continue
                lines += measured
                for line in measured:
                    print(report.words(line), flush=True)
                say(f"{row} took {time.monotonic() - started:.0f} s")
        finally:
            cities.remove_copies()
    is_whole = not (given.quick or given.only or given.engine) and work.rounds >= FEWEST and given.people == WHOLE
    report.write(lines, skipped, before, seconds=time.monotonic() - began, publish=is_whole)


if __name__ == "__main__":
    main()
