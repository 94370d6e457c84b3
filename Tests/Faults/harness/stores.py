"""Stores of either engine: made empty, copied, looked into and altered behind the program's back."""

import csv
import io
import os
import sqlite3
import subprocess
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ENGINES = ("sqlite", "postgres")


def quoted(text: str | None) -> str:
    """A text as SQL writes it."""
    return "NULL" if text is None else "'" + text.replace("'", "''") + "'"


class SQLiteStore:
    engine = "sqlite"

    def __init__(self, folder: Path):
        self.path = folder / f"{uuid.uuid4().hex}.sqlite"
        self.address = f"sqlite:{self.path}"

    def copy(self, folder: Path) -> "SQLiteStore":
        other = SQLiteStore(folder)
        with sqlite3.connect(self.path) as source, sqlite3.connect(other.path) as target:
            source.backup(target)
        source.close()
        target.close()
        return other

    def rows(self, query: str) -> list[tuple[str | None, ...]]:
        """What a query answers, every value as text."""
        connection = sqlite3.connect(self.path, timeout=30)
        try:
            return [tuple(None if v is None else str(v) for v in row) for row in connection.execute(query)]
        finally:
            connection.close()

    def execute(self, statement: str) -> None:
        connection = sqlite3.connect(self.path, timeout=30)
        try:
            with connection:
                connection.execute(statement)
        finally:
            connection.close()

    def is_sound(self) -> bool:
        """Whether the engine itself finds the file whole."""
        return self.rows("PRAGMA integrity_check") == [("ok",)]

    def is_bare(self) -> bool:
        """Whether it holds no table."""
        return not self.path.exists() or self.rows("SELECT name FROM sqlite_schema") == []


class PostgresStore:
    engine = "postgres"
    _null = "\\N"

    def __init__(self, template: str | None = None):
        self.server = os.environ["JUTE_TEST_POSTGRES"]
        self.name = f"jute_{uuid.uuid4().hex}"
        self.address = urlunsplit(urlsplit(self.server)._replace(path=f"/{self.name}"))
        _psql(self.server, f"CREATE DATABASE {self.name}" + (f" TEMPLATE {template}" if template else ""))

    def copy(self, _: Path) -> "PostgresStore":
        return PostgresStore(self.name)

    def rows(self, query: str) -> list[tuple[str | None, ...]]:
        """What a query answers, every value as text."""
        answer = _psql(self.address, query, "--csv", f"--pset=null={self._null}")
        # One column that holds an empty text is written as an empty line, which to a reader of CSV has no columns.
        lines = (row or [""] for row in csv.reader(io.StringIO(answer)))
        return [tuple(None if v == self._null else v for v in row) for row in lines]

    def execute(self, statement: str) -> None:
        _psql(self.address, statement)

    def is_sound(self) -> bool:
        """PostgreSQL recovers by itself; that it answers is what can be asked of it."""
        return self.rows("SELECT 1") == [("1",)]

    def is_bare(self) -> bool:
        """Whether it holds no table."""
        return self.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == []

    def drop(self) -> None:
        _psql(self.server, f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")


def _psql(address: str, statement: str, *options: str) -> str:
    command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--set=ON_ERROR_STOP=1", *options, address]
    # Read from standard input, since psql takes no query of any length as an argument.
    ended = subprocess.run(command, input=statement, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, f"psql: {ended.stderr}"
    return ended.stdout


Store = SQLiteStore | PostgresStore
