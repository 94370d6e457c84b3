"""The record page: its rate beside `/health` of the same server, and its time in a city beside a town."""

import random

from ..city import records
from ..figures import Line, line
from ..load import wrk
from ..work import Served, Work

HEALTH = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


def pages(served: Served) -> list[bytes]:
    """A request for a record that its reader may open, the readers taking turns."""
    of = records(served.store, most=200)
    requests = [reader.asks(f"/people/{person}") for reader in served.readers for person in of[reader.user]]
    random.Random(3).shuffle(requests)
    return requests


def check(served: Served, requests: list[bytes]) -> None:
    """That what is measured is the record: each reader's page has the person's plan on it."""
    of = records(served.store, most=1)
    for reader in served.readers:
        answer = reader.visitor.get(f"/people/{of[reader.user][0]}")
        if answer.status != 200 or "What matters" not in answer.body:
            raise SystemExit(f"bench: {reader.user} was not shown the record: {answer.status}: {answer.words[:300]}")


def measure(work: Work) -> list[Line]:
    lines = []
    for engine in work.engines:
        with work.served(engine, work.cities.whole) as city, work.served(engine, work.cities.small) as town:
            in_city, in_town = pages(city), pages(town)
            for served, requests in ((city, in_city), (town, in_town)):
                check(served, requests)
                wrk(served.port, requests, work.seconds)
            looked = city.store.looks()
            health, whole, small = [], [], []
            for _ in range(work.rounds):
                health.append(wrk(city.port, [HEALTH], work.seconds))
                whole.append(wrk(city.port, in_city, work.seconds))
                small.append(wrk(town.port, in_town, work.seconds))
            looked = city.store.looks() - looked
        asked = sum(load.requests for load in whole)
        if looked < asked:
            raise SystemExit(f"bench: {asked} record pages were answered and only {looked} looks are on the ledger")
        times = {
            "p50, ms": [load.p50 for load in whole],
            "p95, ms": [load.p95 for load in whole],
            "p99, ms": [load.p99 for load in whole],
            "looks on the ledger": looked,
        }
        lines.append(
            line(
                "record page", engine, f"record page, {work.cities.whole:,} people, 64 readers", "/health, same server",
                [load.rate for load in whole], [load.rate for load in health], "a second", at_least=0.25, extra=times,
            )
        )  # fmt: skip
        lines.append(
            line(
                "record page", engine, f"record page p95, {work.cities.whole:,} people",
                f"{work.cities.small:,} people",
                [load.p95 for load in whole], [load.p95 for load in small], "ms", at_most=1.3,
            )
        )  # fmt: skip
    return lines
