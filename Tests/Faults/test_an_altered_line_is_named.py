"""One altered character in the ledger is found, and its line named; so is a line that was taken out."""

import re

import pytest

from harness.stores import quoted

TEXTS = ("authority", "account", "role", "action", "subject", "person", "reason", "detail", "previous", "hash")


@pytest.fixture(scope="module", params=("sqlite", "postgres"))
def ledger(request, prepared, jute, made, tmp_path_factory):
    """A store that is altered behind the program's back; each test leaves it as it was."""
    store = prepared(request.param).copy(tmp_path_factory.mktemp("ledger"))
    if request.param == "postgres":
        made.append(store)
    return Ledger(jute, store)


class Ledger:
    def __init__(self, jute, store):
        self.jute = jute
        self.store = store
        self.last = int(store.rows("SELECT MAX(number) FROM ledger")[0][0])
        about_a_person = f"SELECT MIN(number) FROM ledger WHERE person IS NOT NULL AND number > {self.last // 2}"
        self.places = [1, self.last // 2, int(store.rows(about_a_person)[0][0]), self.last]

    def value(self, column: str, line: int) -> str | None:
        return self.store.rows(f"SELECT {column} FROM ledger WHERE number = {line}")[0][0]

    def put(self, column: str, line: int, text: str | None) -> None:
        self.store.execute(f"UPDATE ledger SET {column} = {quoted(text)} WHERE number = {line}")

    def verify(self, *arguments: str) -> str:
        return self.jute.expect("audit", "verify", *arguments, JUTE_DATABASE=self.store.address)

    def fault(self, *arguments: str) -> str:
        return self.jute.refuse("audit", "verify", *arguments, JUTE_DATABASE=self.store.address)


def with_one_character_changed(text: str | None) -> str:
    """The text with its middle character replaced, or with one where there was none."""
    if not text:
        return "x"
    middle = len(text) // 2
    return text[:middle] + ("a" if text[middle] != "a" else "b") + text[middle + 1 :]


@pytest.mark.parametrize("column", TEXTS)
def test_one_changed_character_names_its_line(ledger, column):
    for line in ledger.places:
        kept = ledger.value(column, line)
        ledger.put(column, line, with_one_character_changed(kept))
        found = ledger.fault()
        ledger.put(column, line, kept)
        assert f"does not hold at line {line}: it was altered" in found
    assert ledger.verify().startswith(f"The ledger holds: {ledger.last} lines.")


def test_another_moment_names_its_line(ledger):
    for line in ledger.places:
        ledger.store.execute(f"UPDATE ledger SET at = at + 1 WHERE number = {line}")
        found = ledger.fault()
        ledger.store.execute(f"UPDATE ledger SET at = at - 1 WHERE number = {line}")
        assert f"does not hold at line {line}: it was altered" in found
    ledger.verify()


def test_nobody_and_an_empty_name_are_not_the_same(ledger):
    line = 1
    assert ledger.value("person", line) is None
    ledger.put("person", line, "")
    found = ledger.fault()
    ledger.put("person", line, None)
    assert f"does not hold at line {line}:" in found
    ledger.verify()


def test_a_line_taken_out_of_the_middle_is_missed(ledger):
    line = ledger.last // 2
    columns = ("number", "at", *TEXTS)
    kept = ledger.store.rows(f"SELECT {', '.join(columns)} FROM ledger WHERE number = {line}")[0]
    ledger.store.execute(f"DELETE FROM ledger WHERE number = {line}")
    found = ledger.fault()
    ledger.store.execute(f"INSERT INTO ledger ({', '.join(columns)}) VALUES ({', '.join(map(quoted, kept))})")
    assert f"does not hold at line {line + 1}: the line before it is missing" in found
    ledger.verify()


def test_lines_cut_off_the_end_are_missed_by_whoever_kept_the_head(ledger):
    head = re.search(r"\d+:[0-9a-f]{64}$", ledger.verify().strip()).group()
    assert head.startswith(f"{ledger.last}:")
    ledger.verify("--expect", head)
    columns = ("number", "at", *TEXTS)
    kept = ledger.store.rows(f"SELECT {', '.join(columns)} FROM ledger WHERE number > {ledger.last - 3} ORDER BY 1")
    ledger.store.execute(f"DELETE FROM ledger WHERE number > {ledger.last - 3}")
    ledger.verify()  # the chain alone cannot show it
    found = ledger.fault("--expect", head)
    for line in kept:
        ledger.store.execute(f"INSERT INTO ledger ({', '.join(columns)}) VALUES ({', '.join(map(quoted, line))})")
    assert "lines were cut off" in found
    ledger.verify("--expect", head)


def test_a_head_that_cannot_be_read_is_refused(ledger):
    for head in ("12", "12:", f"{ledger.last}:abc", f"x:{'0' * 64}"):
        assert "--expect takes NUMBER:HASH" in ledger.fault(f"--expect={head}")
