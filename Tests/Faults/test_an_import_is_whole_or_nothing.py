"""What one partnership wrote to files another takes whole; with a fault in them it takes nothing."""

import subprocess

import pytest

from harness.program import environment


def prepare(jute, store):
    jute.expect("migrate", JUTE_DATABASE=store.address)
    jute.expect("content", "load", JUTE_DATABASE=store.address)


@pytest.fixture(scope="module")
def files(jute, new_store, tmp_path_factory):
    """The files of 200 made-up people."""
    folder = tmp_path_factory.mktemp("files")
    store = new_store("sqlite", tmp_path_factory.mktemp("source"))
    prepare(jute, store)
    said = jute.expect(
        "synth", "--people", "200", "--today", "2026-11-01", "--csv", str(folder), JUTE_DATABASE=store.address
    )
    assert "Made up: 200 people" in said
    return folder


def without_accounts(files, folder):
    """The files with no user names: the store they go to has no accounts."""
    for file in files.iterdir():
        lines = file.read_text().splitlines(keepends=True)
        if file.name == "plans.csv":
            lines = [lines[0]] + [line[: line.rindex(",") + 1] + "\n" for line in lines[1:]]
        (folder / file.name).write_text("".join(lines))
    return folder


def test_an_import_is_whole(jute, empty, engine, files, tmp_path):
    store = empty(engine)
    prepare(jute, store)
    folder = without_accounts(files, tmp_path)
    checked = jute.expect("import", str(folder), "--check", JUTE_DATABASE=store.address)
    assert checked.startswith("In order, and not loaded: 200 people")
    loaded = jute.expect("import", str(folder), JUTE_DATABASE=store.address)
    assert loaded == checked.replace("In order, and not loaded", "Taken on record")
    assert "hold" in jute.expect("audit", "verify", JUTE_DATABASE=store.address)
    assert jute.expect("measure", "show", "outcomes-improved", JUTE_DATABASE=store.address)
    again = jute.refuse("import", str(folder), JUTE_DATABASE=store.address)
    assert "on record has this CHI number" in again


def test_with_a_fault_it_is_nothing(jute, empty, engine, files, tmp_path):
    store = empty(engine)
    prepare(jute, store)
    folder = without_accounts(files, tmp_path)
    scores = (folder / "scores.csv").read_text().splitlines()
    scores[10] = scores[10].replace(",", ",no-such-outcome-", 1)
    (folder / "scores.csv").write_text("\n".join(scores))
    verified = jute.expect("audit", "verify", JUTE_DATABASE=store.address)
    said = jute.refuse("import", str(folder), JUTE_DATABASE=store.address)
    assert "scores.csv, line 11, outcome: No row of outcomes.csv" in said
    assert said.rstrip().endswith("Nothing was loaded.")
    assert jute.expect("audit", "verify", JUTE_DATABASE=store.address) == verified


def test_quiet_says_nothing(jute, empty, files, tmp_path):
    store = empty("sqlite")
    prepare(jute, store)
    ended = jute.run("import", str(without_accounts(files, tmp_path)), "--quiet", JUTE_DATABASE=store.address)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_store_whose_people_are_not_all_there_is_refused(jute, empty, tmp_path):
    store = empty("sqlite")
    prepare(jute, store)
    command = [jute.path, "synth", "--people", "20000"]
    with subprocess.Popen(
        command, env=environment({"JUTE_DATABASE": store.address}), stderr=subprocess.PIPE, text=True
    ) as making:
        # The first line is told once some of them are there.
        assert "of 20000 people" in making.stderr.readline()
        making.kill()
    for words in (
        ("measure", "list"),
        ("serve",),
        ("synth", "--people", "100"),
        ("import", str(tmp_path)),
        ("thread", "service/hope-point", "--up"),
    ):
        said = jute.refuse(*words, JUTE_DATABASE=store.address)
        assert "Remove the store" in said, words
