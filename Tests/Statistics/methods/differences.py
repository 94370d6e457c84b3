"""Intervals of shares, of their differences and of means."""
import math

import numpy
from scipy import stats

CONFIDENCE = {"95%": (1.96, 0.025), "99.8%": (3.09, 0.001)}


def interval(count, base, z):
    """SciPy's Wilson interval, as fractions. It takes a confidence, so z is turned into the one that gives it."""
    confidence = 1 - 2 * stats.norm.sf(z)
    found = stats.binomtest(count, base).proportion_ci(confidence, method="wilson")
    return found.low, found.high


def some_share(random):
    base = random.choice([1, 2, 5, 12, random.randint(1, 60), random.randint(1, 2000), random.randint(1, 10**6)])
    count = random.choice([0, base, random.randint(0, base), random.randint(0, base), random.randint(0, base)])
    return count, base


def estimate(value, lower, upper):
    return {"value": float(value), "lower": float(lower), "upper": float(upper)}


def wilson(random):
    cases = []
    for _ in range(200):
        count, base = some_share(random)
        name = random.choice(list(CONFIDENCE))
        lower, upper = interval(count, base, CONFIDENCE[name][0])
        cases.append({
            "given": {"count": count, "base": base, "confidence": name},
            "expected": estimate(100 * count / base, 100 * lower, 100 * upper),
        })
    return cases


def newcombe(p1, low1, high1, p2, low2, high2, phi):
    """Newcombe's interval for p1 - p2; phi is 0 for different people."""
    def distance(one, other):
        return math.sqrt(max(one**2 - 2 * phi * one * other + other**2, 0))

    return p1 - p2 - distance(p1 - low1, high2 - p2), p1 - p2 + distance(high1 - p1, p2 - low2)


def difference(random):
    cases = []
    for _ in range(200):
        (c1, n1), (c2, n2) = some_share(random), some_share(random)
        name = random.choice(list(CONFIDENCE))
        z = CONFIDENCE[name][0]
        lower, upper = newcombe(c1 / n1, *interval(c1, n1, z), c2 / n2, *interval(c2, n2, z), 0)
        cases.append({
            "given": {"counts": [c1, c2], "bases": [n1, n2], "confidence": name},
            "expected": estimate(100 * (c1 / n1 - c2 / n2), 100 * lower, 100 * upper),
        })
    return cases


def paired(random):
    cases = []
    for _ in range(200):
        most = random.choice([3, 20, 400])
        table = numpy.array([[random.randint(0, most), random.randint(0, most)],
                             [random.randint(0, most), random.randint(0, most)]])
        if random.random() < 0.3:
            table[random.randint(0, 1), random.randint(0, 1)] = 0
        people = int(table.sum())
        if people == 0:
            continue
        first, second = int(table[0].sum()), int(table[:, 0].sum())
        margins = float(numpy.prod(numpy.concatenate([table.sum(axis=0), table.sum(axis=1)]).astype(float)))
        cross = float(table[0, 0] * table[1, 1] - table[0, 1] * table[1, 0])
        if cross > 0:
            cross = max(cross - people / 2, 0)
        phi = cross / math.sqrt(margins) if margins else 0
        name = random.choice(list(CONFIDENCE))
        z = CONFIDENCE[name][0]
        lower, upper = newcombe(
            second / people, *interval(second, people, z), first / people, *interval(first, people, z), phi)
        cases.append({
            "given": {"table": [int(number) for number in table.flatten()], "confidence": name},
            "expected": estimate(100 * (second - first) / people, 100 * lower, 100 * upper),
        })
    return cases


def mean(random):
    cases = []
    for _ in range(200):
        centre, spread = random.choice([(0, 1), (50, 10), (1e6, 0.5), (-3, 200)])
        values = [random.gauss(centre, spread) for _ in range(random.choice([2, 3, 5, 12, 40, 300]))]
        if random.random() < 0.1:
            values = [values[0]] * len(values)
        name = random.choice(list(CONFIDENCE))
        error = stats.sem(values)
        middle = math.fsum(values) / len(values)
        lower, upper = (
            stats.t.interval(1 - 2 * CONFIDENCE[name][1], len(values) - 1, loc=middle, scale=error)
            if error > 0 else (middle, middle))
        cases.append({"given": {"values": values, "confidence": name}, "expected": estimate(middle, lower, upper)})
    return cases
