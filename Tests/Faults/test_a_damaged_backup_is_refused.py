"""A backup that is cut short, altered or none at all is refused before anything is written."""

import pytest

from harness.archives import records, with_byte_changed, with_migration
from harness.stores import ENGINES


@pytest.fixture(scope="module")
def backup(prepared, jute, tmp_path_factory):
    file = tmp_path_factory.mktemp("backup") / "whole.jute"
    jute.expect("backup", str(file), JUTE_DATABASE=prepared("sqlite").address)
    return file


@pytest.fixture(scope="module")
def bare(new_store, tmp_path_factory):
    """A store of each engine with nothing in it, which every refused restore has to leave so."""
    folder = tmp_path_factory.mktemp("bare")
    return {engine: new_store(engine, folder) for engine in ENGINES}


@pytest.fixture
def refused(engine, bare, jute, tmp_path):
    """Restores bytes to a bare store, which has to fail and leave it bare; gives what was said."""

    def refused(content: bytes) -> str:
        file = tmp_path / "damaged.jute"
        file.write_bytes(content)
        store = bare[engine]
        said = jute.refuse("restore", str(file), JUTE_DATABASE=store.address)
        assert store.is_bare()
        assert str(file) in said
        return said

    return refused


@pytest.mark.parametrize("kept", (0.2, 0.5, 0.99))
def test_a_backup_cut_short_is_refused(refused, backup, kept):
    whole = backup.read_bytes()
    said = refused(whole[: int(len(whole) * kept)])
    assert "is damaged" in said and "Nothing was changed; use another backup" in said


def test_a_backup_cut_at_the_end_of_a_line_is_refused(refused, backup):
    lines = backup.read_bytes().splitlines(keepends=True)
    for kept in (1, len(lines) // 2, len(lines) - 1):
        assert "it is cut short" in refused(b"".join(lines[:kept]))
    assert "is damaged" in refused(backup.read_bytes()[:-1])


@pytest.mark.parametrize("place", (0.1, 0.3, 0.5, 0.7, 0.9))
def test_one_altered_byte_is_found(refused, backup, place):
    whole = backup.read_bytes()
    said = refused(with_byte_changed(whole, int(len(whole) * place)))
    assert "is damaged" in said and "Nothing was changed; use another backup" in said


def test_one_altered_byte_in_the_first_or_the_closing_line_is_found(refused, backup):
    whole = backup.read_bytes()
    first, closing = whole.index(b"\n"), whole.rstrip(b"\n").rindex(b"\n") + 1
    for position in (0, 5, first - 3, first, closing - 1, closing, closing + 3, closing + 10, len(whole) - 5):
        refused(with_byte_changed(whole, position))


def test_rows_that_follow_the_closing_line_are_refused(refused, backup):
    assert "goes on after its closing line" in refused(backup.read_bytes() + b"[1]\n")


@pytest.mark.parametrize(
    "content",
    (b"", b"\n", b"Dear colleague, the backup is in the other folder.\n", b'{"format":"other"}\n', bytes(range(256))),
    ids=("nothing", "an empty line", "a letter", "another format", "bytes"),
)
def test_what_is_no_backup_is_refused(refused, content):
    said = refused(content)
    assert "Nothing was changed" in said


def test_a_backup_that_is_not_there_is_refused(engine, bare, jute, tmp_path):
    store = bare[engine]
    said = jute.refuse("restore", str(tmp_path / "missing.jute"), JUTE_DATABASE=store.address)
    assert "missing.jute could not be read. Check the path" in said
    assert store.is_bare()


def test_a_store_that_holds_records_is_never_written_over(engine, filled, backup, jute, tmp_path):
    store = filled(engine)
    before, after = tmp_path / "before.jute", tmp_path / "after.jute"
    jute.expect("backup", str(before), JUTE_DATABASE=store.address)
    said = jute.refuse("restore", str(backup), JUTE_DATABASE=store.address)
    assert "The store is not empty" in said and "Give JUTE_DATABASE the address of a new one" in said
    jute.expect("backup", str(after), JUTE_DATABASE=store.address)
    assert records(after) == records(before)


def test_a_backup_by_a_newer_release_is_refused(engine, bare, backup, jute, tmp_path):
    """Its digest is right, and it has been through a migration that this release does not know."""
    file = tmp_path / "newer.jute"
    file.write_bytes(with_migration(backup.read_bytes(), 9_999))
    store = bare[engine]
    said = jute.refuse("restore", str(file), JUTE_DATABASE=store.address)
    assert "Run the newer release" in said
    assert store.is_bare()
