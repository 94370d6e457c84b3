"""Every command says what it does, and what each of its options is."""

import json

import pytest

# What others rely on, with the options that are part of the promise.
PROMISED = {
    "demo": ["--port", "--people", "--data"],
    "serve": ["--port"],
    "migrate": [],
    "content check": [],
    "content load": [],
    "synth": ["--people", "--seed", "--today", "--years", "--csv", "--quiet"],
    "import": ["--check", "--quiet"],
    "account add": ["--user", "--name", "--role", "--team"],
    "measure list": [],
    "measure show": ["--by", "--period", "--as-at", "--format"],
    "thread": ["--up", "--down", "--as", "--format"],
    "audit verify": ["--expect"],
    "backup": [],
    "restore": [],
}


@pytest.fixture(scope="module")
def commands(jute):
    """Every command by its words, as the program describes itself."""
    found = {}

    def walk(command: dict, words: list[str]) -> None:
        found[" ".join(words)] = command
        for part in command.get("subcommands", []):
            if part["commandName"] != "help":
                walk(part, [*words, part["commandName"]])

    walk(json.loads(jute.expect("--experimental-dump-help"))["command"], [])
    return found


@pytest.mark.parametrize("words", PROMISED)
def test_a_promised_command_has_its_options(commands, words):
    assert words in commands, f"there is no `jute {words}`"
    names = {
        ("--" if name["kind"] == "long" else "-") + name["name"]
        for argument in commands[words].get("arguments", [])
        for name in argument.get("names", [])
    }
    assert set(PROMISED[words]) <= names


def test_every_command_and_option_has_words(commands, jute):
    faults = []
    for words, command in commands.items():
        if not command.get("abstract", "").strip():
            faults.append(f"jute {words} does not say what it does")
        shown = " ".join(jute.expect(*words.split(), "--help").split())
        for argument in command.get("arguments", []):
            name = (argument.get("preferredName") or {}).get("name") or argument.get("valueName")
            text = argument.get("abstract", "").strip()
            if not text:
                faults.append(f"jute {words}: {name} is not explained")
            # Lines are broken to a width, at hyphens too.
            elif text.replace(" ", "") not in shown.replace(" ", ""):
                faults.append(f"jute {words} --help does not show the words of {name}")
        for part in command.get("subcommands", []):
            if part["commandName"] not in shown:
                faults.append(f"jute {words} --help does not name {part['commandName']}")
    assert not faults, "\n".join(faults)


def test_a_group_of_commands_without_one_shows_its_help(commands, jute):
    for words, command in commands.items():
        if command.get("subcommands"):
            said = jute.run(*words.split())
            assert "SUBCOMMANDS:" in said.stdout + said.stderr


def test_a_command_that_is_not_there_is_refused(jute):
    assert "--help" in jute.refuse("unknown")
