"""Poisson rates and direct standardisation."""
import numpy
from scipy import stats

from methods.differences import CONFIDENCE, estimate

# Eurostat's weights for 2013, by the ages at which the bands begin.
EUROPEAN_2013 = {
    0: 1000, 1: 4000, 5: 5500, 10: 5500, 15: 5500, 20: 6000, 25: 6000, 30: 6500, 35: 7000, 40: 7000, 45: 7000,
    50: 7000, 55: 6500, 60: 6000, 65: 5500, 70: 5000, 75: 4000, 80: 2500, 85: 1500, 90: 800, 95: 200,
}
assert sum(EUROPEAN_2013.values()) == 100_000


def byar(events, z):
    after = events + 1
    upper = after * (1 - 1 / (9 * after) + z / 3 / after**0.5) ** 3
    lower = events * max(1 - 1 / (9 * events) - z / 3 / events**0.5, 0) ** 3 if events else 0
    return lower, upper


def rate(random):
    cases = []
    for _ in range(300):
        events = random.choice([0, 1, 2, random.randint(0, 20), random.randint(0, 2000), random.randint(0, 10**6),
                                random.randint(0, 10**8)])
        population = random.choice([1, random.randint(1, 500), random.randint(500, 10**6)])
        scale = random.choice([1000, 10_000, 100_000])
        name = random.choice(list(CONFIDENCE))
        z, tail = CONFIDENCE[name]
        unit = scale / population
        # Half a chi-squared with twice the events is the exact end.
        exact = (stats.chi2.ppf(tail, 2 * events) / 2 if events else 0, stats.chi2.isf(tail, 2 * events + 2) / 2)
        cases.append({
            "given": {"events": events, "population": population, "scale": scale, "confidence": name},
            "expected": {
                "byar": estimate(events * unit, *(end * unit for end in byar(events, z))),
                "exact": estimate(events * unit, *(end * unit for end in exact)),
            },
        })
    return cases


def standardised(random):
    cases = []
    for _ in range(200):
        starts = sorted(EUROPEAN_2013)
        if random.random() < 0.5:
            starts = [0] + sorted(random.sample(starts[1:], random.randint(1, 12)))
        edges = starts + [1000]
        weights = [sum(weight for age, weight in EUROPEAN_2013.items() if low <= age < high)
                   for low, high in zip(edges, edges[1:])]
        level = random.choice([0, 0.0005, 0.01, 0.3])
        populations = [random.randint(1, random.choice([50, 5000, 10**5])) for _ in starts]
        events = [int(level * random.uniform(0, 2) * people + random.random() * (level > 0)) for people in populations]
        name = random.choice(list(CONFIDENCE))
        z, tail = CONFIDENCE[name]
        own = numpy.array(weights) / sum(weights) / numpy.array(populations)
        value, variance = float(own @ events), float(own**2 @ events)
        heaviest, total = float(own.max()), sum(events)
        lower = stats.gamma.ppf(tail, value**2 / variance, scale=variance / value) if value else 0.0
        upper = stats.gamma.isf(
            tail, (value + heaviest) ** 2 / (variance + heaviest**2),
            scale=(variance + heaviest**2) / (value + heaviest))
        fay_feuer = estimate(value * 1e5, lower * 1e5, upper * 1e5)
        dobson = fay_feuer
        if total:
            unit = (variance / total) ** 0.5
            ends = [max(value + unit * (end - total), 0) * 1e5 for end in byar(total, z)]
            dobson = estimate(value * 1e5, *ends)
        cases.append({
            "given": {"starts": starts, "events": events, "populations": populations, "confidence": name},
            "expected": {"fayFeuer": fay_feuer, "dobson": dobson},
        })
    return cases
