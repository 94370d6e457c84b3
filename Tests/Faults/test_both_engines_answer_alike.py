"""The same records give the same answers from both engines, byte for byte."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from harness.program import CONTENT
from harness.stores import ENGINES

PEOPLE = ("--people", "400", "--seed", "2026", "--today", "2026-11-01")
MOMENT = "2026-11-02T00:00:00.000Z"
FORMATS = ("text", "json", "csv")
FIGURES = sorted((CONTENT / "figures").glob("*.csv"))


def measures() -> dict[str, list[str]]:
    """Every measure that is declared, with the dimensions it can be broken down by."""
    return {name: dimensions for name, _, dimensions in declared_measures()}


def declared_measures() -> list[tuple[str, str, list[str]]]:
    """Each measure's name, what one row of its base is, and its dimensions."""
    declared = "".join(path.read_text() for path in sorted((CONTENT / "measures").glob("*.yaml")))
    found = re.findall(
        r"^- ref: measure/(\S+)$(?:(?!^- ref:).)*?^  fact: (\S+)$(?:(?!^- ref:).)*?^  breakdowns:\s+\[(.*?)\]$",
        declared, re.MULTILINE | re.DOTALL)
    return [(name, fact, re.split(r",\s*", dimensions)) for name, fact, dimensions in found]


def one_of_each_fact() -> list[str]:
    """The first measure of each fact; that every measure answers alike by everything is held by Insight's own tests."""
    first: dict[str, str] = {}
    for name, fact, _ in declared_measures():
        first.setdefault(fact, name)
    return list(first.values())


class Pair:
    """One partnership made twice, once on each engine."""

    def __init__(self, jute, stores):
        self.jute = jute
        self.stores = stores
        self.made = []
        for store in stores:
            jute.expect("migrate", JUTE_DATABASE=store.address)
            loaded = jute.expect("content", "load", JUTE_DATABASE=store.address)
            for file in FIGURES:
                loaded += jute.expect("figures", "load", str(file), JUTE_DATABASE=store.address)
            self.made.append(loaded + jute.expect("synth", *PEOPLE, JUTE_DATABASE=store.address))

    def answer(self, *words: str) -> str:
        """What both engines answer, which has to be the same and something."""
        with ThreadPoolExecutor() as both:
            first, second = both.map(lambda store: self.jute.run(*words, JUTE_DATABASE=store.address), self.stores)
        assert first.returncode == 0, f"jute {' '.join(words)}: {first.returncode}\n{first.stdout}{first.stderr}"
        assert first.stdout == second.stdout, f"jute {' '.join(words)}"
        assert (first.returncode, first.stderr) == (second.returncode, second.stderr), f"jute {' '.join(words)}"
        assert first.stdout.strip(), f"jute {' '.join(words)} said nothing"
        return first.stdout

    def rows(self, query: str) -> list[tuple[str | None, ...]]:
        first, second = (store.rows(query) for store in self.stores)
        assert first == second
        assert first, query
        return first


@pytest.fixture(scope="module")
def pair(jute, new_store, tmp_path_factory):
    return Pair(jute, [new_store(engine, tmp_path_factory.mktemp("pair")) for engine in ENGINES])


@pytest.fixture(scope="module")
def references(pair):
    """References of every kind on the thread, from one person's record to what is declared."""
    query = """
        SELECT outcome.id, outcome.plan, outcome.person, outcome_score.review, care_team.account FROM outcome
        JOIN outcome_score ON outcome_score.outcome = outcome.id AND outcome_score.score > outcome.baseline
        JOIN care_team ON care_team.person = outcome.person AND care_team.is_key_worker = 1
            AND care_team.to_date IS NULL AND care_team.superseded_at IS NULL AND care_team.account IS NOT NULL
        WHERE outcome.superseded_at IS NULL AND outcome.ended_on IS NULL
        ORDER BY outcome.id, outcome_score.review
        """
    outcome, plan, person, review, key_worker = pair.rows(query)[0]
    declared = [
        "outcome-domain/things-to-do",
        "service/hope-point",
        "service/carers-centre",
        "priority/early-intervention",
        "priority/health-inequalities",
        "national-outcome/better-quality-of-life",
        "national-outcome/safe-from-harm",
        "measure/outcomes-improved",
        "team/cmht-east",
        "partnership/dundee",
    ]
    recorded = [f"outcome/{outcome}", f"support-plan/{plan}", f"person/{person}", f"review/{review}"]
    return declared, recorded, key_worker


def test_the_same_people_are_made(pair):
    assert pair.made[0] == pair.made[1]
    for table in ("person", "account", "care_team", "support_plan", "outcome", "support", "review", "outcome_score", "need"):
        pair.rows(f"SELECT id, version, recorded_by FROM {table} ORDER BY id, version")


def test_the_list_of_measures(pair):
    listed = pair.answer("measure", "list")
    assert measures()
    for name in measures():
        assert name in listed


@pytest.mark.parametrize("name", measures())
def test_a_measure_whole(pair, name):
    answers = {pair.answer("measure", "show", name, "--as-at", MOMENT, "--format", form) for form in FORMATS}
    assert len(answers) == len(FORMATS), "two questions had one answer"


@pytest.mark.parametrize("name", one_of_each_fact())
def test_a_measure_by_each_dimension(pair, name):
    dimensions = measures()[name]
    answers = {
        pair.answer("measure", "show", name, "--by", dimension, "--as-at", MOMENT, "--format", form)
        for dimension, form in zip(dimensions, FORMATS * len(dimensions))
    }
    assert len(answers) == len(dimensions), "two questions had one answer"


def test_every_fact_and_measure_is_asked():
    assert len(measures()) >= 30
    described = re.findall("^### `(.+)`$", (CONTENT.parent / "docs" / "declaring-measures.md").read_text(), re.MULTILINE)
    assert {fact for _, fact, _ in declared_measures()} == set(described)


def test_what_is_released_and_asked_again(pair):
    given = pair.answer("measure", "release", "key-worker", "--period", "2026-10-31..2026-10-31", "--as-at", MOMENT)
    assert re.search(r"^SHA-256 [0-9a-f]{64}$", given, re.MULTILINE)
    for form in FORMATS:
        for split in ((), ("--by", "area"), ("--by", "service")):
            pair.answer("measure", "released", "1", "key-worker", *split, "--format", form)
    assert given.startswith(pair.answer("measure", "releases", "key-worker"))


def test_published_figures_and_what_is_asked_of_them(pair):
    listed = pair.answer("figures", "list").splitlines()
    assert FIGURES and listed
    held = [line for line in listed if not line.endswith("(no figures)")]
    assert held and len(held) < len(listed)
    for line in [*held, "ni-20"]:
        answers = {pair.answer("figures", "show", line.split()[0], "--format", form) for form in FORMATS}
        assert len(answers) == len(FORMATS)
    assert ",Scotland," not in pair.answer("figures", "show", "NI-8", "--area", "Dundee", "--format", "csv")


def test_what_is_downloaded_can_be_loaded_again(pair, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_bytes(pair.answer("figures", "show", "drug-deaths", "--format", "csv").encode())
    for store in pair.stores:
        loaded = pair.jute.expect("figures", "load", str(file), JUTE_DATABASE=store.address)
        assert loaded.strip() == "0 added, 0 corrected, 4 unchanged"


def test_a_file_of_figures_with_faults_is_refused_whole(pair, tmp_path):
    """Every fault is told with line, column and reason, by both engines alike, and nothing is loaded."""
    before = pair.answer("figures", "list")
    file = tmp_path / "figures.csv"
    file.write_text(
        "indicator,area,period,numerator,denominator,value,source\n"
        "ni-8,Dundee,2021/22,,,33,a letter\n"
        "ni-8,Atlantis,2021,,,33%,\n"
    )
    for store in pair.stores:
        refused = pair.jute.run("figures", "load", str(file), JUTE_DATABASE=store.address)
        assert refused.returncode != 0
        told = [line.removeprefix(f"{file}: ") for line in refused.stdout.splitlines()]
        assert [line.split(":")[0] for line in told[:-1]] == [
            "line 3, area",
            "line 3, period",
            "line 3, value",
            "line 3, source",
        ]
        assert told[-1] == "4 faults. Nothing is loaded."
    assert pair.answer("figures", "list") == before


@pytest.mark.parametrize("form", ("text", "json"))
@pytest.mark.parametrize("direction", ("--up", "--down"))
def test_the_thread_of_what_is_declared(pair, references, direction, form):
    declared, _, _ = references
    for ref in declared:
        assert ref in pair.answer("thread", ref, direction, "--format", form) or form == "text"


@pytest.mark.parametrize("form", ("text", "json"))
@pytest.mark.parametrize("direction", ("--up", "--down"))
def test_the_thread_of_a_persons_record_for_their_key_worker(pair, references, direction, form):
    _, recorded, key_worker = references
    for ref in recorded:
        pair.answer("thread", ref, direction, "--as", key_worker, "--format", form)


def test_the_content_is_found_without_fault(pair):
    assert pair.answer("content", "check").endswith("items, no faults.\n")


def test_the_ledger_holds_with_as_many_lines(pair):
    """Its end differs: each line holds the moment that it was written at, and these were written at two."""
    said = [pair.jute.expect("audit", "verify", JUTE_DATABASE=store.address) for store in pair.stores]
    holds = [re.match(r"The ledger holds: [1-9]\d* lines\.", text).group() for text in said]
    assert holds[0] == holds[1]
