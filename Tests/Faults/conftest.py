"""Fixtures of the promises.

`jute`      the program: `jute.expect("migrate", JUTE_DATABASE=…)`, `jute.refuse(…)`
`engine`    each test that takes it runs once on each engine
`empty`     `empty("sqlite")` makes a store with nothing in it
`filled`    `filled("postgres")` makes one with content, 150 made-up people and accounts for a storm
`serve`     `serve(store)` starts `jute serve` on it; what is left running is stopped at the end
"""

import os
from pathlib import Path

import pytest

from harness.program import Jute, Server
from harness.storm import MANAGER, PASSWORD, PRACTITIONERS, TEAM
from harness.stores import ENGINES, PostgresStore, SQLiteStore, Store


@pytest.fixture(scope="session")
def jute() -> Jute:
    return Jute(os.environ["JUTE"])


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="session")
def made():
    """The PostgreSQL stores that were made, to be dropped at the end."""
    made: list[PostgresStore] = []
    yield made
    for store in made:
        store.drop()


@pytest.fixture(scope="session")
def new_store(made):
    def new_store(engine: str, folder: Path) -> Store:
        if engine == "sqlite":
            return SQLiteStore(folder)
        made.append(PostgresStore())
        return made[-1]

    return new_store


@pytest.fixture
def empty(new_store, tmp_path):
    return lambda engine: new_store(engine, tmp_path)


@pytest.fixture(scope="session")
def prepared(jute, new_store, tmp_path_factory):
    """One store of each engine, made when it is first needed and only ever copied."""
    stores: dict[str, Store] = {}

    def prepared(engine: str) -> Store:
        if engine not in stores:
            stores[engine] = store = new_store(engine, tmp_path_factory.mktemp("prepared"))
            prepare(jute, store)
        return stores[engine]

    return prepared


def prepare(jute: Jute, store: Store) -> None:
    address = store.address
    jute.expect("migrate", JUTE_DATABASE=address)
    jute.expect("content", "load", JUTE_DATABASE=address)
    jute.expect("synth", "--people", "150", "--today", "2026-11-01", JUTE_DATABASE=address)
    for user in [*PRACTITIONERS, MANAGER]:
        role = "team-manager" if user == MANAGER else "practitioner"
        arguments = ["--user", user, "--name", user.title(), "--role", role, "--team", TEAM]
        jute.expect("account", "add", *arguments, typed=PASSWORD, JUTE_DATABASE=address)


@pytest.fixture
def filled(prepared, made, tmp_path):
    def filled(engine: str) -> Store:
        copy = prepared(engine).copy(tmp_path)
        if isinstance(copy, PostgresStore):
            made.append(copy)
        return copy

    return filled


@pytest.fixture
def serve(jute, tmp_path):
    servers: list[Server] = []

    def serve(store: Store) -> Server:
        server = Server(jute, tmp_path / "server.log", "serve", JUTE_DATABASE=store.address)
        servers.append(server)
        server.start()
        return server

    yield serve
    for server in servers:
        server.stop()
