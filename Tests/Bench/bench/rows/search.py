"""Finding a person by a misspelt name, beside finding one by CHI number: both as a worker would, both on the ledger."""

import random
from urllib.parse import urlencode

from ..figures import Line, line
from ..load import wrk
from ..work import Served, Work

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt(name: str, chance: random.Random) -> str:
    """A name with one slip of the finger in it: a letter left out, changed, doubled, or changed over with the next."""
    place = chance.randrange(1, len(name) - 1)
    match chance.randrange(4):
        case 0:
            return name[:place] + name[place + 1 :]
        case 1:
            return name[:place] + chance.choice(LETTERS) + name[place + 1 :]
        case 2:
            return name[: place + 1] + name[place:]
        case _:
            return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


def searches(served: Served, most: int = 2_000) -> tuple[list[bytes], list[bytes], float]:
    """Searches by CHI and by misspelt name, and the share of a sample of the latter that showed the person."""
    rows = served.store.rows(
        "SELECT id, given_name, family_name, chi FROM person WHERE superseded_at IS NULL AND chi IS NOT NULL "
        "AND length(family_name) >= 5 ORDER BY id"
    )
    chance = random.Random(11)
    rows = chance.sample(rows, min(most, len(rows)))
    by_chi, by_name, found = [], [], 0
    sample = 100
    for number, (person, given, family, chi) in enumerate(rows):
        reader = served.readers[number % len(served.readers)]
        typed = f"{given} {misspelt(family, chance)}"
        by_chi.append(reader.sends("/people", urlencode({"csrf": reader.code, "q": chi})))
        by_name.append(reader.sends("/people", urlencode({"csrf": reader.code, "q": typed})))
        if number < sample:
            answer = reader.visitor.post("/people", [("csrf", reader.code), ("q", chi)])
            if answer.status != 200 or f"/people/{person}" not in answer.body:
                raise SystemExit(f"bench: the search by CHI did not find the person: {answer.status}")
            answer = reader.visitor.post("/people", [("csrf", reader.code), ("q", typed)])
            found += f"/people/{person}" in answer.body
    return by_chi, by_name, found / min(sample, len(rows))


def measure(work: Work) -> list[Line]:
    lines = []
    for engine in work.engines:
        with work.served(engine, work.cities.whole) as served:
            by_chi, by_name, found = searches(served)
            wrk(served.port, by_chi, work.seconds)
            wrk(served.port, by_name, work.seconds)
            chi, name, chi_alone, name_alone = [], [], [], []
            for _ in range(work.rounds):
                chi.append(wrk(served.port, by_chi, work.seconds))
                name.append(wrk(served.port, by_name, work.seconds))
                chi_alone.append(wrk(served.port, by_chi, work.seconds, readers=1))
                name_alone.append(wrk(served.port, by_name, work.seconds, readers=1))
        shown = f"the person was among those shown for {found:.0%} of 100 misspelt names"
        for readers, ours, theirs in (("64 readers", name, chi), ("one reader", name_alone, chi_alone)):
            lines.append(
                line(
                    "search", engine, f"misspelt name p95, {work.cities.whole:,} people, {readers}", "CHI number",
                    [load.p95 for load in ours], [load.p95 for load in theirs], "ms", at_most=5,
                    note=shown if ours is name else "",
                    extra={
                        "p50, ms": [load.p50 for load in ours],
                        "CHI p50, ms": [load.p50 for load in theirs],
                        "a second": [load.rate for load in ours],
                    },
                )
            )  # fmt: skip
    return lines
