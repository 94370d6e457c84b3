"""The record's core work beside GNU Health 5 on PostgreSQL: create a person, find them by name, read them.

Each through its own interface, signed in: GNU Health by JSON-RPC, which its own clients speak; Jute as a browser, with
a session, a code on each form, checks for the same person twice, whole pages, and the ledger. Nothing is switched off.
"""

import random
import re
from urllib.parse import urlencode

from ..figures import Line, line
from ..load import volley
from ..peer import Peer
from ..work import Served, Work

LETTERS = "abcdefghijklmnopqrstuvwxyz"
CLIENTS = (1, 8)
FIELDS = ["name", "lastname", "ref", "gender", "dob", "rec_name"]


def name(chance: random.Random) -> str:
    """A name that nobody has, so that nobody is taken for somebody else."""
    return "".join(chance.choice(LETTERS) for _ in range(10)).capitalize()


class Jute:
    expected = {"create a person": 303, "find a person by name": 200, "read a person": 200}

    def __init__(self, served: Served) -> None:
        self.served = served
        self.port = served.port
        self.reconnects = False

    def create(self, names: list[tuple[str, str]]) -> list[bytes]:
        return [
            reader.sends("/people/new", urlencode({"csrf": reader.code, "given": given, "family": family}))
            for (given, family), reader in zip(names, self._readers(len(names)))
        ]

    def find(self, names: list[tuple[str, str]]) -> list[bytes]:
        return [
            reader.sends("/people", urlencode({"csrf": reader.code, "q": family}))
            for (_, family), reader in zip(names, self._readers(len(names)))
        ]

    def read(self, names: list[tuple[str, str]]) -> list[bytes]:
        """The records that were made, each read by who made it."""
        requests = []
        for (_, family), reader in zip(names, self._readers(len(names))):
            page = reader.visitor.post("/people", [("csrf", reader.code), ("q", family)]).body
            found = re.search(r'href="(/people/(?!new)[^"/]+)"', page)
            if not found:
                raise SystemExit(f"bench: {family} was made and is not found")
            requests.append(reader.asks(found.group(1)))
        return requests

    def _readers(self, most: int):
        return (self.served.readers[number % len(self.served.readers)] for number in range(most))


class GNUHealth:
    expected = dict.fromkeys(Jute.expected, 200)

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.port = peer.port
        # Its development server closes the connection after each answer.
        self.reconnects = True

    def create(self, names: list[tuple[str, str]]) -> list[bytes]:
        return [self.peer.asks("model.party.party.create", [self._person(*one)]) for one in names]

    @staticmethod
    def _person(given: str, family: str) -> dict:
        return {"name": given, "lastname": family, "is_person": True, "is_patient": True, "fed_country": "GBR", "gender": "f"}

    def find(self, names: list[tuple[str, str]]) -> list[bytes]:
        return [
            self.peer.asks(
                "model.party.party.search_read", [["lastname", "=", family]], 0, 25, [["name", "ASC"]], FIELDS
            )
            for _, family in names
        ]  # fmt: skip

    def read(self, names: list[tuple[str, str]]) -> list[bytes]:
        requests = []
        for _, family in names:
            found = self.peer.call(
                "model.party.party.search", [["lastname", "=", family]], 0, 1, None, self.peer.context
            )
            if not found:
                raise SystemExit(f"bench: GNU Health made {family} and does not find them")
            requests.append(self.peer.asks("model.party.party.read", found, FIELDS))
        return requests


def measure(work: Work) -> list[Line]:
    lines = []
    with Peer(work.cluster) as peer:
        theirs = GNUHealth(peer)
        # The first call after the start loads what every later one has.
        peer.call("model.party.party.search", [], 0, 1, None, peer.context)
        theirs_check(peer, theirs)
        for engine in work.engines:
            with work.served(engine, work.cities.small) as served:
                lines += _beside(work, engine, Jute(served), theirs)
    return lines


def theirs_check(peer: Peer, theirs: GNUHealth) -> None:
    """That a person who is made in GNU Health is there afterwards: an error would be answered fast, and with 200 too."""
    chance = random.Random()
    given, family = name(chance), name(chance)
    made = peer.call("model.party.party.create", [theirs._person(given, family)], peer.context)
    read = peer.call("model.party.party.read", made, FIELDS, peer.context)
    if read[0]["lastname"] != family:
        raise SystemExit(f"bench: GNU Health read somebody else: {read}")


def _beside(work: Work, engine: str, ours: Jute, theirs: GNUHealth) -> list[Line]:
    chance = random.Random()
    ours_many, theirs_many = (40, 10) if work.is_quick else (160, 24)
    rates: dict[tuple[str, int], tuple[list[float], list[float]]] = {}
    for number in range(work.rounds + 1):
        for clients in CLIENTS:
            for side, many, place in ((ours, ours_many, 0), (theirs, theirs_many, 1)):
                names = [(name(chance), name(chance)) for _ in range(many)]
                steps = {"create a person": side.create, "find a person by name": side.find, "read a person": side.read}
                for what, requests in steps.items():
                    seconds, _ = volley(
                        side.port, requests(names), clients, side.expected[what], reconnects=side.reconnects
                    )
                    if number > 0:  # the first round warms up
                        rates.setdefault((what, clients), ([], []))[place].append(many / seconds)
    return [
        line(
            "peer", engine, f"{what}, {clients} client{'s' * (clients > 1)}", "GNU Health 5.0.6, PostgreSQL",
            ours_rate, their_rate, "a second", at_least=20,
        )
        for (what, clients), (ours_rate, their_rate) in rates.items()
    ]  # fmt: skip
