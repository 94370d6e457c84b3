"""The same measures by SQL written by hand, in DuckDB, over the same rows.

Only what the questions need is taken over, with whole numbers for keys, dates as dates, words as enumerations, and
scores in the order in which they count, so that the latest is the one with the greatest place. What DuckDB answers is
held against Jute's own answer first, wherever Jute does not hide it; only then are times compared. DuckDB answers in
this process and hides nothing; Jute answers over HTTP, hides what could point at somebody, and writes JSON.
"""

import subprocess
import time
from pathlib import Path

from ..figures import Line, line
from ..places import kept, say
from ..report import Skipped
from ..work import Work
from .measures import ask, period

CURRENT = "superseded_at IS NULL"
TABLES = {
    "person": f"SELECT id, birth_date, died_on, sex FROM person WHERE {CURRENT}",
    "address": f"SELECT person, from_date, id, to_date, zone FROM person_address WHERE {CURRENT}",
    "zone": "SELECT code, area, quintile FROM zone",
    "plan": f"SELECT id, person, started_on, ended_on FROM support_plan WHERE {CURRENT}",
    "outcome": "SELECT id, person, plan, domain, baseline, baseline_view, baseline_on, ended_on FROM outcome "
    f"WHERE {CURRENT}",
    "score": "SELECT outcome, scored_on, recorded_at, id, score, view FROM outcome_score "
    f"WHERE {CURRENT} AND score IS NOT NULL",
    "support": f"SELECT id, service, from_date, to_date FROM support WHERE {CURRENT}",
    "link": f"SELECT support, outcome FROM support_outcome WHERE {CURRENT}",
}
# From the texts as they come to numbers, dates and enumerations; each table in the order in which it is asked.
SHAPE = """
CREATE TYPE sex AS ENUM ('female', 'male');
CREATE TYPE whose AS ENUM ('person', 'carer', 'worker', 'together');
CREATE TYPE domain AS ENUM (SELECT DISTINCT domain FROM raw_outcome ORDER BY 1);
CREATE TYPE service AS ENUM (SELECT DISTINCT service FROM raw_support ORDER BY 1);
CREATE TYPE area AS ENUM (SELECT DISTINCT area FROM raw_zone ORDER BY 1);
CREATE TABLE key_person AS SELECT id, row_number() OVER (ORDER BY id)::INTEGER AS k FROM raw_person;
CREATE TABLE key_plan AS SELECT id, row_number() OVER (ORDER BY id)::INTEGER AS k FROM raw_plan;
CREATE TABLE key_outcome AS SELECT id, row_number() OVER (ORDER BY plan, id)::INTEGER AS k FROM raw_outcome;
CREATE TABLE key_support AS SELECT id, row_number() OVER (ORDER BY id)::INTEGER AS k FROM raw_support;
CREATE TABLE person AS SELECT k.k AS id, birth_date::DATE AS born, died_on::DATE AS died, sex::sex AS sex
    FROM raw_person JOIN key_person k USING (id) ORDER BY k.k;
CREATE TABLE address AS SELECT k.k AS person, from_date::DATE AS began, to_date::DATE AS ended, z.area::area AS area,
    z.quintile::TINYINT AS quintile
    FROM raw_address a JOIN key_person k ON k.id = a.person LEFT JOIN raw_zone z ON z.code = a.zone ORDER BY k.k;
CREATE TABLE plan AS SELECT k.k AS id, p.k AS person, started_on::DATE AS began, ended_on::DATE AS ended
    FROM raw_plan r JOIN key_plan k USING (id) JOIN key_person p ON p.id = r.person ORDER BY k.k;
CREATE TABLE outcome AS SELECT k.k AS id, p.k AS person, l.k AS plan, domain::domain AS domain,
    baseline::TINYINT AS baseline, baseline_view::whose AS view, baseline_on::DATE AS began, ended_on::DATE AS ended
    FROM raw_outcome r JOIN key_outcome k USING (id) JOIN key_person p ON p.id = r.person
    JOIN key_plan l ON l.id = r.plan ORDER BY k.k;
CREATE TABLE score AS SELECT k.k AS outcome, scored_on::DATE AS day, score::TINYINT AS score, view::whose AS view,
    row_number() OVER (ORDER BY k.k, scored_on, recorded_at::BIGINT, r.id)::INTEGER AS place
    FROM raw_score r JOIN key_outcome k ON k.id = r.outcome ORDER BY place;
CREATE TABLE support AS SELECT k.k AS id, service::service AS service, from_date::DATE AS began,
    to_date::DATE AS ended FROM raw_support r JOIN key_support k USING (id) ORDER BY k.k;
CREATE TABLE link AS SELECT o.k AS outcome, s.k AS support FROM raw_link r JOIN key_outcome o ON o.id = r.outcome
    JOIN key_support s ON s.id = r.support ORDER BY o.k;
"""

# Each base gives a row for what is counted: its person, its outcome, whose view, its domain, and whether it counts.
BASES = {
    "outcomes-improved": """
        SELECT o.person, o.id AS outcome, l.view, o.domain, l.score > o.baseline AS counts
        FROM (SELECT outcome, arg_max(score, place) AS score, arg_max(view, place) AS view, max(day) AS day
              FROM score WHERE day BETWEEN $start AND $end GROUP BY outcome) l
        JOIN outcome o ON o.id = l.outcome WHERE l.day >= o.began""",
    "views-agree": """
        SELECT o.person, o.id AS outcome, NULL::whose AS view, o.domain, abs(l.own - l.workers) <= 1 AS counts
        FROM (SELECT outcome, arg_max(score, place) FILTER (view = 'person') AS own,
                     arg_max(score, place) FILTER (view = 'worker') AS workers
              FROM score WHERE day BETWEEN $start AND $end AND view IN ('person', 'worker') GROUP BY outcome) l
        JOIN outcome o ON o.id = l.outcome WHERE l.own IS NOT NULL AND l.workers IS NOT NULL""",
    "outcomes-reviewed": """
        SELECT o.person, o.id AS outcome, coalesce(l.view, o.view) AS view, o.domain,
               coalesce(l.day >= $start, false) AS counts
        FROM outcome o
        JOIN plan p ON p.id = o.plan AND p.began <= $end AND (p.ended IS NULL OR p.ended > $end)
        LEFT JOIN (SELECT outcome, arg_max(view, place) AS view, max(day) AS day FROM score
                   WHERE day <= $end GROUP BY outcome) l ON l.outcome = o.id
        WHERE o.began <= $end AND (o.ended IS NULL OR o.ended > $end)""",
    "people-with-plan": """
        SELECT p.id AS person, NULL::INTEGER AS outcome, NULL::whose AS view, NULL::domain AS domain,
               o.person IS NOT NULL AS counts
        FROM person p
        LEFT JOIN (SELECT DISTINCT person FROM plan WHERE began <= $end AND (ended IS NULL OR ended > $end)) o
            ON o.person = p.id
        WHERE (p.born IS NULL OR p.born <= $end) AND (p.died IS NULL OR p.died > $end)""",
}
ENDED_SUPPORTS_COUNT = {"outcomes-improved", "views-agree"}
COUNTED = "count(*) AS base, count(*) FILTER (counts) AS counts"
LIVES = "LEFT JOIN address a ON a.person = b.person AND a.began <= $end AND (a.ended IS NULL OR a.ended > $end)"
BANDS = """CASE WHEN age < 18 THEN '0-17' WHEN age < 25 THEN '18-24' WHEN age < 45 THEN '25-44'
    WHEN age < 65 THEN '45-64' WHEN age < 75 THEN '65-74' WHEN age < 85 THEN '75-84' WHEN age >= 85 THEN '85-and-over'
    END"""
SPLITS = {
    "area": f"SELECT a.area, {COUNTED} FROM b {LIVES} GROUP BY 1",
    "simd-quintile": f"SELECT a.quintile, {COUNTED} FROM b {LIVES} GROUP BY 1",
    "sex": f"SELECT p.sex, {COUNTED} FROM b JOIN person p ON p.id = b.person GROUP BY 1",
    "age-band": f"""SELECT {BANDS}, {COUNTED} FROM (
        SELECT b.counts, date_sub('year', p.born, $end) AS age FROM b JOIN person p ON p.id = b.person) GROUP BY 1""",
    "outcome-domain": f"SELECT b.domain, {COUNTED} FROM b GROUP BY 1",
    "whose-view": f"SELECT b.view, {COUNTED} FROM b GROUP BY 1",
    "service": f"""SELECT s.service, {COUNTED} FROM b LEFT JOIN (
        SELECT DISTINCT l.outcome, s.service FROM link l JOIN support s ON s.id = l.support
        WHERE s.began <= $end SUPPORT_ENDS) s ON s.outcome = b.outcome GROUP BY 1""",
}
ALLOWED = {
    "outcomes-improved": list(SPLITS),
    "views-agree": [by for by in SPLITS if by != "whose-view"],
    "outcomes-reviewed": list(SPLITS),
    "people-with-plan": ["area", "simd-quintile", "sex", "age-band"],
}


def statement(measure: str, by: str) -> str:
    ends = "" if measure in ENDED_SUPPORTS_COUNT else "AND (s.ended IS NULL OR s.ended > $end)"
    split = SPLITS[by].replace("SUPPORT_ENDS", ends)
    # The total in the same statement, as Jute's answer has it too.
    return (
        f"WITH b AS MATERIALIZED ({BASES[measure]}) "
        f"SELECT 'total' AS key, {COUNTED} FROM b UNION ALL SELECT coalesce(k::VARCHAR, 'not-known'), base, counts "
        f"FROM ({split}) AS rows(k, base, counts)"
    )


def open_database(city: Path, name: str):
    """The rows in DuckDB, taken over once from the city as it was made."""
    import duckdb

    path = kept("duckdb") / f"{name}.duckdb"
    if not path.exists():
        say("taking the city's rows over into DuckDB")
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        connection = duckdb.connect(half)
        for table, query in TABLES.items():
            text = kept("run") / f"{table}.csv"
            with text.open("w") as output:
                subprocess.run(["sqlite3", "-readonly", "-header", "-csv", city, query], stdout=output, check=True)
            connection.execute(f"CREATE TABLE raw_{table} AS SELECT * FROM read_csv('{text}', all_varchar = true)")
            text.unlink()
        connection.execute(SHAPE)
        for table in TABLES:
            connection.execute(f"DROP TABLE raw_{table}")
        connection.execute("CHECKPOINT; ANALYZE")
        connection.close()
        half.rename(path)
    connection = duckdb.connect(path, read_only=True)
    connection.execute("SET threads = 2")
    return connection


def check(answer: dict, rows: list[tuple], what: str) -> int:
    """That both say the same wherever Jute says anything; how many numbers that were."""
    theirs = {key: (base, counts) for key, base, counts in rows}
    compared = 0
    for row in [answer["total"] | {"by": "total"}] + answer["rows"]:
        base, counts = theirs.get(row["by"], (0, 0))
        for mine, other in ((row["of"], base), (row["count"], counts)):
            if mine is None:
                continue
            compared += 1
            if mine != other:
                raise SystemExit(f"bench: {what}, {row['by']}: Jute counts {mine} and DuckDB {other}")
    return compared


def measure(work: Work) -> list[Line]:
    if "SQLite" not in work.engines:
        raise Skipped("The rows are taken over from the city on SQLite, which this run leaves out.")
    name = f"city_{work.cities.whole}"
    connection = open_database(work.cities.folder / f"{name}.sqlite", name)
    lines, compared = [], 0
    with work.served("SQLite", work.cities.whole) as served:
        ask(served, "outcomes-improved", "", period(-1))
        for measured, splits in ALLOWED.items():
            ours: dict[str, list[float]] = {by: [] for by in splits}
            theirs: dict[str, list[float]] = {by: [] for by in splits}
            for number in range(-1, work.rounds):
                # Other periods than in the row before, since what was asked then is known.
                days = period(100 + number)
                start, end = days.split("..")
                for by in splits:
                    question = statement(measured, by)
                    days_asked = {name: day for name, day in (("start", start), ("end", end)) if f"${name}" in question}
                    began = time.perf_counter()
                    rows = connection.execute(question, days_asked).fetchall()
                    duck = (time.perf_counter() - began) * 1_000
                    taken, answer = ask(served, measured, by, days)
                    compared += check(answer, rows, f"{measured} by {by}, {days}")
                    if number >= 0:
                        ours[by].append(taken)
                        theirs[by].append(duck)
            lines.append(_line(work, measured, ours, theirs))
    connection.close()
    lines[0].note = f"{compared:,} numbers were compared first, and all agreed."
    return lines


def _line(work: Work, measured: str, ours: dict[str, list[float]], theirs: dict[str, list[float]]) -> Line:
    """The sum over the breakdowns, round by round; and each breakdown's own ratio beside it."""
    rounds = range(work.rounds)
    own = {by: sum(ours[by]) / sum(theirs[by]) for by in ours}
    return line(
        "duckdb", "SQLite", f"{measured} by each of {len(ours)} breakdowns, mean", "SQL by hand in DuckDB, two threads",
        [sum(ours[by][n] for by in ours) / len(ours) for n in rounds],
        [sum(theirs[by][n] for by in theirs) / len(theirs) for n in rounds],
        "ms", at_most=1,
        extra={"ratio by breakdown": ", ".join(f"{by} {ratio:.2g}" for by, ratio in own.items())},
    )  # fmt: skip
