"""Saving a review, beside a bare row in the same file: both durable before they are acknowledged.

A review is sent as a browser sends it. Saving it finds the session, asks whether the worker may, writes a new version
of the plan, the review, a score for each open outcome and a line of the ledger's chain. The bare row is one INSERT of
one short text by SQLite's own library, or by pgbench, in a transaction of its own, and nothing else.
"""

import sqlite3
import subprocess
import threading
import time
from urllib.parse import urlencode

from harness.visitor import filled, scored_outcomes

from ..city import Store, records
from ..figures import Line, line, percentile
from ..load import volley
from ..places import kept
from ..work import Served, Work

SEVERAL = 8
NOTE = "x" * 60


def reviews(served: Served, most: int) -> list[bytes]:
    """Reviews ready to send, each of another plan: the form of each was opened and filled in."""
    of = records(served.store, most=most)
    requests = []
    taken: set[str] = set()
    # The readers take turns; those of one team may open the same records, and each plan is reviewed once.
    for _ in range(most):
        for reader in served.readers:
            person = next((one for one in of[reader.user] if one not in taken), None)
            if person is None:
                continue
            taken.add(person)
            path = f"/people/{person}/review"
            page = reader.visitor.get(path)
            outcomes = scored_outcomes(page.body)
            if page.status != 200 or not outcomes:
                continue
            typed = {"summary": "We talked about the week.", "took-part": "person", "took-part-others": ""}
            for number, outcome in enumerate(outcomes):
                typed[f"score-{outcome}"] = str(1 + number % 5)
                typed[f"view-{outcome}"] = "person"
            requests.append(reader.sends(path, urlencode(filled(page.body, path, typed))))
            if len(requests) == most:
                return requests
        if len(taken) == len(set().union(*of.values())):
            break
    return requests


def bare_rows(store: Store, seconds: float, writers: int) -> float:
    """How many bare durable rows a second go into the same store."""
    if store.path is None:
        return _bare_in_postgres(store, seconds, writers)
    with sqlite3.connect(store.path, timeout=30) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bench_bare (id INTEGER PRIMARY KEY, note TEXT NOT NULL)")
    connection.close()
    counts = [0] * writers
    ends = time.perf_counter() + seconds

    def write(number: int) -> None:
        own = sqlite3.connect(store.path, timeout=30, isolation_level=None)
        # As the program has it: write-ahead, and flushed before it is acknowledged.
        assert own.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        own.execute("PRAGMA synchronous = FULL")
        while time.perf_counter() < ends:
            own.execute("INSERT INTO bench_bare (note) VALUES (?)", (NOTE,))
            counts[number] += 1
        own.close()

    began = time.perf_counter()
    threads = [threading.Thread(target=write, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - began)


def _bare_in_postgres(store: Store, seconds: float, writers: int) -> float:
    database = store.address.rsplit("/", 1)[1]
    store.cluster.ask(
        database, "CREATE TABLE IF NOT EXISTS bench_bare (id BIGSERIAL PRIMARY KEY, note TEXT NOT NULL)"
    )
    script = kept("run") / "bare.sql"
    script.write_text(f"INSERT INTO bench_bare (note) VALUES ('{NOTE}');\n")
    command = [
        store.cluster.programs / "pgbench", "-n", "-M", "prepared", "-f", script, "-c", str(writers), "-j", "1",
        "-T", str(max(1, round(seconds))), store.address,
    ]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True)
    for words in ended.stdout.splitlines():
        if words.startswith("tps = "):
            return float(words.split()[2])
    raise SystemExit(f"bench: pgbench ended with {ended.returncode}: {ended.stderr}")


def measure(work: Work) -> list[Line]:
    lines = []
    alone, together = (60, 200) if work.is_quick else (200, 800)
    for engine in work.engines:
        with work.served(engine, work.cities.whole) as served:
            waiting = reviews(served, (alone + together) * (work.rounds + 1))
            if len(waiting) < (alone + together) * 2:
                raise SystemExit(f"bench: only {len(waiting)} plans can be reviewed; make a larger city")
            # What is not enough for a whole round is not begun.
            rounds = min(work.rounds, len(waiting) // (alone + together) - 1)
            before = served.store.number("SELECT count(*) FROM review")
            figures = {1: ([], [], []), SEVERAL: ([], [], [])}
            sent = 0
            for number in range(rounds + 1):
                for writers, many in ((1, alone), (SEVERAL, together)):
                    bare = bare_rows(served.store, work.seconds / 2, writers)
                    seconds, times = volley(served.port, waiting[sent : sent + many], writers, expected=303)
                    sent += many
                    if number == 0:
                        continue  # the first round warms up
                    saved, rows, taken = figures[writers]
                    saved.append(many / seconds)
                    rows.append(bare)
                    taken.append(percentile(times, 0.95))
            found = served.store.number("SELECT count(*) FROM review") - before
        if found != sent:
            raise SystemExit(f"bench: {sent} reviews were acknowledged and {found} are in the store")
        for writers, (saved, rows, taken) in figures.items():
            who = "one writer" if writers == 1 else f"{writers} writers at once"
            lines.append(
                line(
                    "review", engine, f"saving a review, {who}", "a bare durable row, as many writers", saved, rows,
                    "a second", at_least=0.2, extra={"p95, ms": taken},
                )
            )  # fmt: skip
    return lines
