"""What every row works with: the cities, the engines that are asked about, and how many rounds."""

from contextlib import contextmanager
from dataclasses import dataclass, field

from harness.program import Server

from .city import Cities, Store
from .cluster import Cluster
from .readers import Reader, serve, sign_in


@dataclass
class Work:
    cities: Cities
    cluster: Cluster | None
    engines: list[str]
    is_quick: bool
    rounds: int
    _copies: dict[tuple[str, int], Store] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """How long each burst of load lasts."""
        return 2 if self.is_quick else 5

    def store(self, engine: str, people: int) -> Store:
        """This run's copy of a city, made when it is first asked for."""
        if (engine, people) not in self._copies:
            self._copies[engine, people] = self.cities.copy(engine, people)
        return self._copies[engine, people]

    @contextmanager
    def served(self, engine: str, people: int):
        """A server on this run's copy, with every reader signed in."""
        store = self.store(engine, people)
        with serve(store) as server:
            yield Served(store, server, sign_in(server.port))


@dataclass
class Served:
    store: Store
    server: Server
    readers: list[Reader]

    @property
    def port(self) -> int:
        return self.server.port
