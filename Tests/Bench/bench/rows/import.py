"""Taking people, plans and reviews on record from CSV, beside `.import` of SQLite's shell, or COPY, of the same rows.

Ours checks every cell and every reference, makes identities, versions, the index of names and the ledger, and writes
the indexes that records are found by. Theirs puts the cells as text into tables that have no key, no index and no rule.
"""

import csv
import sqlite3
import subprocess
import time
from pathlib import Path

from harness.program import environment

from ..city import Store, jute
from ..figures import Line, line
from ..places import JUTE, REPOSITORY, kept
from ..report import Skipped
from ..work import Work

# As docs/importing.md has them. References are to things of the same files, or declared ones without their kind.
FILES = {
    "people": """
        SELECT p.id AS person, p.given_name AS given, p.family_name AS family, p.preferred_name AS preferred,
            p.birth_date AS born, p.died_on AS died, p.sex, p.chi, p.phone, p.language,
            CASE p.needs_interpreter WHEN 1 THEN 'yes' ELSE '' END AS interpreter, p.communication_needs AS communication,
            a.line1, a.line2, a.town, a.postcode, replace(p.team, 'team/', '') AS team,
            CASE p.is_restricted WHEN 1 THEN 'yes' ELSE '' END AS restricted
        FROM taken p LEFT JOIN person_address a ON a.authority = p.authority AND a.person = p.id
            AND a.superseded_at IS NULL AND a.to_date IS NULL ORDER BY p.id""",
    "plans": """
        SELECT s.id AS plan, s.person, s.what_matters AS "what-matters", s.started_on AS started,
            s.next_review_on AS "next-review", s.ended_on AS ended, s.end_reason AS "why-ended",
            c.name AS "key-worker", c.job, '' AS account
        FROM plans s JOIN care_team c ON c.authority = s.authority AND c.person = s.person AND c.is_key_worker = 1
            AND c.superseded_at IS NULL AND c.to_date IS NULL ORDER BY s.id""",
    "outcomes": """
        SELECT o.id AS outcome, o.plan, o.words, replace(o.domain, 'outcome-domain/', '') AS domain, o.baseline,
            o.baseline_view AS view, o.target, o.baseline_on AS agreed, o.ended_on AS ended, o.end_reason AS "why-ended"
        FROM outcome o JOIN plans s ON s.id = o.plan WHERE o.superseded_at IS NULL ORDER BY o.id""",
    "supports": """
        SELECT u.id AS support, u.plan, replace(u.service, 'service/', '') AS service, u.what, u.from_date AS "from",
            u.to_date AS "to", group_concat(l.outcome, ';') AS outcomes,
            coalesce(u.self_directed_option, '') AS option
        FROM support u JOIN plans s ON s.id = u.plan
        JOIN support_outcome l ON l.authority = u.authority AND l.support = u.id AND l.superseded_at IS NULL
        WHERE u.superseded_at IS NULL GROUP BY u.id ORDER BY u.id""",
    "reviews": """
        SELECT r.id AS review, r.plan, r.held_on AS held, r.summary, r.changes,
            replace(r.took_part, char(10), ';') AS "took-part", r.next_review_on AS "next-review"
        FROM review r JOIN plans s ON s.id = r.plan WHERE r.superseded_at IS NULL ORDER BY r.id""",
    "scores": """
        SELECT c.review, c.outcome, c.score, c.view, c.reason_unscored AS "why-unscored"
        FROM outcome_score c JOIN outcome o ON o.authority = c.authority AND o.id = c.outcome AND o.superseded_at IS NULL
        JOIN plans s ON s.id = o.plan WHERE c.superseded_at IS NULL ORDER BY c.id""",
}
MOST_PEOPLE = 20_000


def write_files(work: Work) -> tuple[Path, int]:
    """The files of some people of the city, and how many rows they have."""
    city = work.cities.folder / f"city_{work.cities.whole}.sqlite"
    folder = kept("run") / "import"
    folder.mkdir(exist_ok=True)
    connection = sqlite3.connect(f"file:{city}?mode=ro", uri=True)
    most = 2_000 if work.is_quick else MOST_PEOPLE
    connection.executescript(
        f"""CREATE TEMP TABLE taken AS SELECT * FROM person WHERE superseded_at IS NULL ORDER BY id LIMIT {most};
        CREATE TEMP TABLE plans AS SELECT s.* FROM support_plan s JOIN taken p ON p.id = s.person
            WHERE s.superseded_at IS NULL AND s.ended_on IS NULL;
        CREATE INDEX temp.plans_id ON plans (id);"""
    )
    rows = 0
    for name, query in FILES.items():
        with (folder / f"{name}.csv").open("w", newline="") as file:
            writer = csv.writer(file)
            found = connection.execute(query)
            writer.writerow(column[0] for column in found.description)
            for row in found:
                writer.writerow("" if cell is None else cell for cell in row)
                rows += 1
    connection.close()
    return folder, rows


def ours(work: Work, engine: str, folder: Path) -> float:
    """The seconds that `jute import` takes into a new store that has content and nobody in it."""
    store = kept("run") / "import.sqlite"
    if engine == "SQLite":
        for old in store.parent.glob("import.sqlite*"):
            old.unlink()
        address = f"sqlite:{store}"
    else:
        work.cluster.drop("import_run")
        work.cluster.create("import_run")
        address = work.cluster.address("import_run")
    jute(address, "migrate")
    jute(address, "content", "load", str(REPOSITORY / "Content"))
    began = time.perf_counter()
    jute(address, "import", str(folder))
    seconds = time.perf_counter() - began
    there = Store(engine, 0, address, store if engine == "SQLite" else None, work.cluster)
    people = there.number("SELECT count(*) FROM person")
    with (folder / "people.csv").open() as file:
        expected = sum(1 for _ in csv.reader(file)) - 1
    if people != expected:
        raise SystemExit(f"bench: {expected} people were to be imported, and {people} are there")
    return seconds


def theirs(work: Work, engine: str, folder: Path) -> float:
    if engine == "SQLite":
        path = kept("run") / "bare.sqlite"
        for old in path.parent.glob("bare.sqlite*"):
            old.unlink()
        script = "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\n.mode csv\n"
        script += "".join(f'.import "{folder / f"{name}.csv"}" {name}\n' for name in FILES)
        command = ["sqlite3", path]
    else:
        work.cluster.drop("bare_run")
        work.cluster.create("bare_run")
        script = ""
        for name in FILES:
            with (folder / f"{name}.csv").open() as file:
                columns = ", ".join(f'"{column}" TEXT' for column in next(csv.reader(file)))
            script += f"CREATE TABLE {name} ({columns});\n\\copy {name} FROM '{folder / f'{name}.csv'}' CSV HEADER\n"
        command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", work.cluster.address("bare_run")]
    began = time.perf_counter()
    ended = subprocess.run(command, input=script, capture_output=True, text=True)
    if ended.returncode != 0 or ended.stderr:
        raise SystemExit(f"bench: the bare import failed: {ended.stderr[:1000]}")
    return time.perf_counter() - began


def measure(work: Work) -> list[Line]:
    known = subprocess.run([JUTE, "--help"], capture_output=True, text=True, env=environment({})).stdout
    if "  import " not in known:
        raise Skipped("This build of Jute has no `jute import`.")
    folder, rows = write_files(work)
    lines = []
    for engine in work.engines:
        rates: tuple[list[float], list[float]] = ([], [])
        for number in range(min(work.rounds, 3) + 1):
            pair = rows / ours(work, engine, folder), rows / theirs(work, engine, folder)
            if number > 0:  # the first warms up
                for place, rate in enumerate(pair):
                    rates[place].append(rate)
        beside = "the shell's .import, no checks" if engine == "SQLite" else "psql's \\copy, no checks"
        lines.append(
            line(
                "import", engine, f"import of people, plans and reviews, {rows:,} rows", beside, *rates,
                "rows a second", at_least=0.5,
            )
        )  # fmt: skip
    if work.cluster:
        for database in ("import_run", "bare_run"):
            work.cluster.drop(database)
    return lines
