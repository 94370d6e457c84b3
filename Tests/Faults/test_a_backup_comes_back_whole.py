"""A backup is taken while reviews are saved, and is whole again in a new store of either engine."""

import re

import pytest

from harness.archives import records
from harness.storm import DOMAINS, PRACTITIONERS, Storm, Worker, saved
from harness.stores import ENGINES


@pytest.fixture(scope="module")
def taken(prepared, jute, made, tmp_path_factory):
    """A backup taken from a copy of the prepared store that nothing else writes to, one for each engine."""
    backups = {}

    def taken(engine):
        if engine not in backups:
            backups[engine] = tmp_path_factory.mktemp("backup") / f"{engine}.jute"
            jute.expect("backup", str(backups[engine]), JUTE_DATABASE=prepared(engine).address)
        return backups[engine]

    return taken


def test_a_backup_taken_in_a_storm_holds_all_that_was_acknowledged_before(engine, filled, empty, serve, jute, tmp_path):
    store = filled(engine)
    server = serve(store)
    storm = Storm(server.port)
    storm.rise(server.port)
    taken = []
    for target in ENGINES:
        storm.wait(more=10)
        file = tmp_path / f"{target}.jute"
        before = storm.acknowledged
        jute.expect("backup", str(file), JUTE_DATABASE=store.address)
        taken.append((file, target, before, storm.acknowledged))
    storm.settle()
    assert any(before < after for _, _, before, after in taken), "no review was saved while a backup was taken"

    for file, target, before, after in taken:
        restored = empty(target)
        jute.expect("restore", str(file), JUTE_DATABASE=restored.address)
        assert "The ledger holds" in jute.expect("audit", "verify", JUTE_DATABASE=restored.address)
        found = saved(restored)
        assert before <= found.keys()
        assert len(found) <= len(after) + len(storm.workers)
        assert set(found.values()) == {len(DOMAINS)}, "a review was backed up in part"


@pytest.mark.parametrize("target", ENGINES)
@pytest.mark.parametrize("source", ENGINES)
def test_a_restored_store_holds_what_was_backed_up(source, target, taken, prepared, empty, jute, tmp_path):
    store = empty(target)
    jute.expect("restore", str(taken(source)), JUTE_DATABASE=store.address)
    verdict = jute.expect("audit", "verify", JUTE_DATABASE=store.address)
    assert verdict == jute.expect("audit", "verify", JUTE_DATABASE=prepared(source).address)
    again = tmp_path / "again.jute"
    printed = jute.expect("backup", str(again), JUTE_DATABASE=store.address)
    assert records(again) == records(taken(source))
    rows, digest = re.search(r"^(\d+) rows in .*, SHA-256 ([0-9a-f]{64})$", printed).groups()
    assert int(rows) == sum(line.startswith("[") for line in records(again))
    assert again.read_text().endswith(f'{{"rows":{rows},"sha256":"{digest}"}}\n')


def test_a_restored_store_can_be_worked_in(engine, taken, empty, serve, jute):
    store = empty(engine)
    jute.expect("restore", str(taken("sqlite")), JUTE_DATABASE=store.address)
    worker = Worker(PRACTITIONERS[0], serve(store).port)
    worker.begin()
    worker.review()
    worker.visitor.close()
    assert saved(store) == {worker.acknowledged[0]: len(DOMAINS)}
    assert "The ledger holds" in jute.expect("audit", "verify", JUTE_DATABASE=store.address)


def test_a_backup_replaces_the_one_before_it(taken, prepared, jute, tmp_path):
    file = tmp_path / "nightly.jute"
    file.write_text("an older backup")
    jute.expect("backup", str(file), JUTE_DATABASE=prepared("sqlite").address)
    assert records(file) == records(taken("sqlite"))
    assert [found.name for found in tmp_path.glob("nightly*")] == [file.name]


def test_only_the_account_that_made_a_backup_may_read_it(taken):
    assert taken("sqlite").stat().st_mode & 0o077 == 0


def test_a_backup_into_a_folder_that_is_not_there_says_so(prepared, jute, tmp_path):
    file = tmp_path / "nowhere" / "nightly.jute"
    said = jute.refuse("backup", str(file), JUTE_DATABASE=prepared("sqlite").address)
    assert f"{file} could not be written. Check that the folder is there" in said
