"""What is wrong at the command line is refused with the fault and the remedy, and changes nothing."""

import socket

import pytest

from harness.archives import records
from harness.program import copy_of_content

ON_A_STORE = (
    ("migrate",),
    ("content", "load"),
    ("synth", "--people", "100"),
    ("audit", "verify"),
    ("measure", "list"),
    ("measure", "show", "outcomes-improved"),
    ("thread", "service/hope-point", "--up"),
    ("backup", "{folder}/backup.jute"),
    ("serve",),
)


@pytest.fixture
def command(tmp_path):
    return lambda words: [word.format(folder=tmp_path) for word in words]


@pytest.mark.parametrize("words", ON_A_STORE, ids=" ".join)
def test_a_command_without_a_store_says_how_to_name_one(jute, command, words):
    said = jute.refuse(*command(words))
    assert "No store is named. Set JUTE_DATABASE to sqlite:PATH, or to a postgres:// address" in said


@pytest.mark.parametrize("address", ("", "nonsense", "sqlite:", "mysql://jute@127.0.0.1/jute", "/var/lib/jute.sqlite"))
def test_a_bad_address_is_refused_with_the_forms_that_are_known(jute, address):
    said = jute.refuse("audit", "verify", JUTE_DATABASE=address)
    assert "sqlite:PATH" in said and "postgres://" in said


@pytest.mark.parametrize("address", ("mysql://jute:{secret}@127.0.0.1/jute", "postgres://jute:{secret}@127.0.0.1:1/x"))
def test_a_password_in_an_address_is_never_repeated(jute, address):
    said = jute.refuse("audit", "verify", JUTE_DATABASE=address.format(secret="pebble-orchard"))
    assert "pebble-orchard" not in said


def test_a_store_that_cannot_be_opened_is_named(jute, tmp_path):
    path = tmp_path / "nowhere" / "jute.sqlite"
    assert str(path) in jute.refuse("audit", "verify", JUTE_DATABASE=f"sqlite:{path}")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague,\n" * 100)
    assert f"{letter}: file is not a database" in jute.refuse("migrate", JUTE_DATABASE=f"sqlite:{letter}")
    said = jute.refuse("migrate", JUTE_DATABASE="postgres://jute@127.0.0.1:1/jute")
    assert "The store could not be opened" in said and "Connection refused" in said


@pytest.mark.parametrize("port", ("nonsense", "0", "-1", "65536", "80.5", ""))
def test_a_port_that_is_none_is_refused(jute, prepared, port):
    said = jute.refuse("serve", JUTE_DATABASE=prepared("sqlite").address, JUTE_PORT=port)
    assert f"JUTE_PORT is “{port}”. Give a port from 1 to 65535" in said


@pytest.mark.parametrize("port", ("nonsense", "0", "65536"))
@pytest.mark.parametrize("words", (("serve",), ("demo",)), ids=" ".join)
def test_a_port_option_that_is_none_is_refused(jute, prepared, words, port, tmp_path):
    extra = ["--data", str(tmp_path)] if words == ("demo",) else []
    assert "--port" in jute.refuse(*words, "--port", port, *extra, JUTE_DATABASE=prepared("sqlite").address)


def test_a_port_that_is_taken_is_named(jute, prepared):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = str(listener.getsockname()[1])
        said = jute.refuse("serve", "--port", port, JUTE_DATABASE=prepared("sqlite").address)
    assert port in said and "is taken" in said


def test_settings_that_cannot_be_read_are_named(jute, tmp_path):
    missing = tmp_path / "missing.conf"
    assert f"{missing}, which cannot be read" in jute.refuse("migrate", JUTE_CONFIG=str(missing))
    muddled = tmp_path / "muddled.conf"
    muddled.write_text("# the store\nJUTE_DATABASE=sqlite:/tmp/x\nport 8080\n")
    assert f"{muddled}:3: " in jute.refuse("migrate", JUTE_CONFIG=str(muddled))


def test_an_unknown_measure_is_refused_with_those_there_are(jute, prepared):
    said = jute.refuse("measure", "show", "no-such-measure", JUTE_DATABASE=prepared("sqlite").address)
    assert "no-such-measure" in said and "outcomes-improved" in said


@pytest.mark.parametrize("option", ("--by", "--period", "--as-at", "--format"))
def test_an_unknown_choice_about_a_measure_is_refused(jute, prepared, option):
    said = jute.refuse("measure", "show", "outcomes-improved", option, "bad", JUTE_DATABASE=prepared("sqlite").address)
    assert "bad" in said or option in said


@pytest.mark.parametrize("ref", ("service/no-such-service", "nonsense"))
def test_a_thread_of_nothing_is_refused(jute, prepared, ref):
    assert ref in jute.refuse("thread", ref, "--up", JUTE_DATABASE=prepared("sqlite").address)


def test_a_thread_does_not_tell_the_public_whether_a_record_exists(jute, prepared):
    store = prepared("sqlite")
    somebodys = store.rows("SELECT id FROM outcome ORDER BY id LIMIT 1")[0][0]
    said = [
        jute.refuse("thread", f"outcome/{id}", "--up", JUTE_DATABASE=store.address) for id in (somebodys, "nobodys")
    ]
    assert said[0] == said[1]
    assert "You need to sign in" in said[0]


def test_content_that_refers_to_nothing_names_file_and_line(jute, filled, tmp_path):
    content = copy_of_content(tmp_path)
    file = content / "services" / "carers.yaml"
    lines = file.read_text().splitlines(keepends=True)
    number = next(index for index, line in enumerate(lines) if "contributes-to: [priority/" in line)
    lines[number] = "  contributes-to: [priority/no-such-priority]\n"
    file.write_text("".join(lines))

    store = filled("sqlite")
    before, after = tmp_path / "before.jute", tmp_path / "after.jute"
    jute.expect("backup", str(before), JUTE_DATABASE=store.address)
    for words in ("check", "load"):
        said = jute.refuse("content", words, str(content), JUTE_DATABASE=store.address)
        assert f"Content/services/carers.yaml:{number + 1}: " in said and "priority/no-such-priority" in said
        assert "1 fault." in said
    jute.expect("backup", str(after), JUTE_DATABASE=store.address)
    assert records(after) == records(before)


def test_a_working_store_is_never_filled_with_made_up_people(jute, empty, tmp_path):
    """Nor marked as synthetic, which could not be undone."""
    store = empty("sqlite")
    jute.expect("migrate", JUTE_DATABASE=store.address)
    jute.expect("content", "load", JUTE_DATABASE=store.address)
    account = ["--user", "first.administrator", "--name", "First A", "--role", "administrator"]
    jute.expect("account", "add", *account, typed="three-short-words", JUTE_DATABASE=store.address)
    before, after = tmp_path / "before.jute", tmp_path / "after.jute"
    jute.expect("backup", str(before), JUTE_DATABASE=store.address)
    said = jute.refuse("synth", "--people", "100", JUTE_DATABASE=store.address)
    assert "Give the address of a new one" in said
    jute.expect("backup", str(after), JUTE_DATABASE=store.address)
    assert records(after) == records(before)


@pytest.mark.parametrize(
    ("option", "value", "typed"),
    (("--user", "x", "three-short-words"), ("--role", "nobody", "three-short-words"), ("", "", "short")),
    ids=("user", "role", "password"),
)
def test_an_account_that_cannot_be_added_says_why(jute, prepared, option, value, typed):
    given = {"--user": "isla.m", "--name": "Isla M", "--role": "practitioner", "--team": "team/cmht-east"}
    if option:
        given[option] = value
    words = [word for pair in given.items() for word in pair]
    said = jute.refuse("account", "add", *words, typed=typed, JUTE_DATABASE=prepared("sqlite").address)
    if option:
        assert f"{option} " in said or f"{option}:" in said, "it has to name the option as it is typed"
    else:
        assert "at least 12 characters" in said
