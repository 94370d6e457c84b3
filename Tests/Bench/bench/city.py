"""Cities of made-up people, made once by `jute synth` and copied for each run, with 64 accounts that may read in them.

A run writes: looks, reviews, people. It works on a copy, so that the next run begins from the same records.
"""

import json
import random
import shutil
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from harness.program import environment

from .cluster import Cluster
from .places import JUTE, REPOSITORY, kept, say

WHOLE = 150_390
SMALL = 5_000
READERS = 64
PASSWORD = "a-shuttle-for-the-benchmark"
ENGINES = ("SQLite", "PostgreSQL")
# So many have a plan that the whole city has a million scores; the small one has the same share, so that it is the
# same city but for its size.
PLANS_SHARE = "0.19"


def users() -> list[str]:
    return [f"reader-{number:02}" for number in range(1, READERS + 1)]


@dataclass
class Store:
    """One copy of a city, in one engine."""

    engine: str
    people: int
    address: str
    path: Path | None
    cluster: Cluster | None

    def rows(self, query: str) -> list[tuple]:
        if self.path:
            connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=60)
            try:
                return connection.execute(query).fetchall()
            finally:
                connection.close()
        return self.cluster.ask(self.address.rsplit("/", 1)[1], query)

    def number(self, query: str) -> int:
        return int(self.rows(query)[0][0])

    def looks(self) -> int:
        return self.number("SELECT count(*) FROM ledger WHERE action = 'looked'")


def jute(address: str, *arguments: str, typed: str = "") -> str:
    ended = subprocess.run(
        [JUTE, *arguments], input=typed, capture_output=True, text=True, env=environment({"JUTE_DATABASE": address})
    )
    if ended.returncode != 0:
        raise SystemExit(f"bench: jute {' '.join(arguments)} ended with {ended.returncode}:\n{ended.stderr}")
    return ended.stdout


class Cities:
    """What is kept, and the copies of this run."""

    def __init__(self, cluster: Cluster | None, people: int = WHOLE, small: int = SMALL) -> None:
        self.cluster = cluster
        self.whole, self.small = people, small
        self.folder = kept("cities")
        self.run = kept("run")

    def prepare(self, engine: str) -> None:
        """Makes what is missing; a city takes minutes the first time, and none afterwards."""
        for people in (self.small, self.whole):
            if not self._stamp(engine, people).exists():
                self._make(engine, people)

    def copy(self, engine: str, people: int) -> Store:
        """A fresh copy to work on."""
        name = f"city_{people}"
        if engine == "SQLite":
            path = self.run / f"{name}.sqlite"
            for old in self.run.glob(f"{name}.sqlite*"):
                old.unlink()
            shutil.copyfile(self._path(people), path)
            store = Store(engine, people, f"sqlite:{path}", path, None)
        else:
            self.cluster.drop(f"{name}_run")
            self.cluster.ask("postgres", f"CREATE DATABASE {name}_run TEMPLATE {name}")
            self.cluster.ask(f"{name}_run", "VACUUM ANALYZE")
            store = Store(engine, people, self.cluster.address(f"{name}_run"), None, self.cluster)
        # The program may have gone on since the city was made.
        jute(store.address, "migrate")
        jute(store.address, "content", "load", str(REPOSITORY / "Content"))
        return store

    def remove_copies(self) -> None:
        shutil.rmtree(self.run, ignore_errors=True)
        if self.cluster:
            for people in (self.small, self.whole):
                self.cluster.drop(f"city_{people}_run")

    def _path(self, people: int) -> Path:
        return self.folder / f"city_{people}.sqlite"

    def _stamp(self, engine: str, people: int) -> Path:
        return self.folder / f"city_{people}.{engine.lower()}.json"

    def _make(self, engine: str, people: int) -> None:
        say(f"making a city of {people:,} people on {engine}")
        began = time.monotonic()
        told = self._make_in_sqlite(people) if engine == "SQLite" else self._copy_to_postgres(people)
        seconds = time.monotonic() - began
        stamp = {"people": people, "engine": engine, "seconds": round(seconds, 1), "made_by": told}
        self._stamp(engine, people).write_text(json.dumps(stamp, indent=2) + "\n")
        say(f"made in {seconds:.0f} s. {told}")

    def _make_in_sqlite(self, people: int) -> str:
        path = self._path(people)
        for old in self.folder.glob(f"{path.name}*"):
            old.unlink()
        address = f"sqlite:{path}"
        jute(address, "migrate")
        jute(address, "content", "load", str(REPOSITORY / "Content"))
        told = jute(
            address, "synth", "--people", str(people), "--plans-share", PLANS_SHARE, "--today",
            time.strftime("%Y-%m-%d", time.gmtime()),
        )  # fmt: skip
        self._add_readers(Store("SQLite", people, address, path, None))
        return told.strip()

    def _copy_to_postgres(self, people: int) -> str:
        """The same rows, table by table: what is measured is then the engine and nothing else."""
        if not self._stamp("SQLite", people).exists():
            self._make("SQLite", people)
        # One kept from before has the steps of the schema that there were then, and both need the same.
        jute(f"sqlite:{self._path(people)}", "migrate")
        name = f"city_{people}"
        self.cluster.drop(name)
        self.cluster.create(name)
        address = self.cluster.address(name)
        jute(address, "migrate")
        # Keys and indexes come after the rows, in one go.
        before, after = (self._dump(address, section) for section in ("pre-data", "post-data"))
        self.cluster.ask(name, f"DROP SCHEMA public CASCADE; CREATE SCHEMA public; {before}")
        connection = sqlite3.connect(f"file:{self._path(people)}?mode=ro", uri=True)
        tables = [
            table
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
        ]
        for table in tables:
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
            rows = subprocess.Popen(
                ["sqlite3", "-readonly", "-csv", self._path(people), f"SELECT {columns} FROM {table}"],
                stdout=subprocess.PIPE,
            )
            copied = subprocess.run(
                ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", address, "-c",
                 f"COPY {table} ({columns}) FROM STDIN WITH (FORMAT csv)"],
                stdin=rows.stdout, capture_output=True, text=True,
            )  # fmt: skip
            rows.stdout.close()
            if rows.wait() != 0 or copied.returncode != 0:
                raise SystemExit(f"bench: {table} could not be copied: {copied.stderr}")
        connection.close()
        self.cluster.ask(name, after)
        self.cluster.ask(name, "VACUUM ANALYZE")
        return f"The rows of the city on SQLite, copied: {len(tables)} tables"

    def _dump(self, address: str, section: str) -> str:
        """A part of the schema that `jute migrate` makes in PostgreSQL."""
        command = ["pg_dump", f"--section={section}", "--no-owner", address]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def _add_readers(self, store: Store) -> None:
        """Accounts of practitioners, in the teams that most records are allocated to."""
        teams = [
            team
            for (team,) in store.rows(
                "SELECT team FROM person WHERE team IS NOT NULL AND superseded_at IS NULL "
                "GROUP BY team ORDER BY count(*) DESC, team LIMIT 16"
            )
        ]
        if not teams:
            raise SystemExit("bench: no record in the made-up city is allocated to a team")

        def add(number: int, user: str) -> None:
            name = "Reader " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26] + str(number)
            jute(
                store.address, "account", "add", "--user", user, "--name", name, "--role", "practitioner",
                "--team", teams[number % len(teams)], typed=PASSWORD + "\n",
            )  # fmt: skip

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(add, number, user) for number, user in enumerate(users())]:
                done.result()


def records(store: Store, most: int, seed: int = 7) -> dict[str, list[str]]:
    """For each reader, people with an open plan whose records they may open, in an order left to chance."""
    rows = store.rows(
        "SELECT account.user_name, person.id FROM account "
        "JOIN person ON person.authority = account.authority AND person.team = account.team "
        "AND person.superseded_at IS NULL AND person.is_restricted = 0 AND person.died_on IS NULL "
        "JOIN support_plan ON support_plan.authority = person.authority AND support_plan.person = person.id "
        "AND support_plan.superseded_at IS NULL AND support_plan.ended_on IS NULL "
        "WHERE account.superseded_at IS NULL AND account.user_name LIKE 'reader-%' "
        "ORDER BY account.user_name, person.id"
    )
    chance = random.Random(seed)
    of: dict[str, list[str]] = {}
    for user, person in rows:
        of.setdefault(user, []).append(person)
    for people in of.values():
        chance.shuffle(people)
        del people[most:]
    return of
