"""Slope and relative index of inequality, by regression and by bootstrap."""
import numpy
from scipy import stats

from methods.differences import CONFIDENCE, estimate


def places(people):
    people = numpy.array(people, float)
    return (numpy.cumsum(people) - people / 2) / people.sum()


def fit(people, values):
    """The slope, its standard error and the mean, by NumPy's weighted least squares."""
    weights = numpy.sqrt(numpy.array(people, float))
    coefficients, covariance = numpy.polyfit(places(people), values, 1, w=weights, cov=True)
    return coefficients[0], covariance[0, 0] ** 0.5, numpy.average(values, weights=people)


def regression(random):
    cases = []
    for _ in range(200):
        size = random.choice([3, 5, 5, 10])
        people = [random.randint(1, random.choice([100, 40000])) for _ in range(size)]
        slope, level = random.choice([-30, -5, 0, 12]), random.choice([50, 2000])
        values = [level + slope * at / size + random.gauss(0, 3) for at in range(size)]
        name = random.choice(list(CONFIDENCE))
        found, error, mean = fit(people, values)
        reach = stats.t.isf(CONFIDENCE[name][1], size - 2) * error
        cases.append({
            "given": {"people": people, "values": values, "confidence": name},
            "expected": {
                "slope": estimate(found, found - reach, found + reach),
                "relative": estimate(found / mean, (found - reach) / mean, (found + reach) / mean),
                "mean": float(mean),
                "gap": values[-1] - values[0],
            },
        })
    return cases


def numbers(seed):
    """The generator SplitMix64 with its top 53 bits as a fraction."""
    mask = 2**64 - 1
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        mixed = ((state ^ state >> 30) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ mixed >> 27) * 0x94D049BB133111EB) & mask
        yield ((mixed ^ mixed >> 31) >> 11) / 2**53


def bootstrap(random, level, unit, distribution):
    cases = []
    for _ in range(25):
        size = random.choice([3, 5, 5, 10])
        people = [random.randint(1, random.choice([40, 3000, 200_000])) for _ in range(size)]
        slope = random.choice([-0.5, 0, 0.4])
        counts = [min(round(number * level * (1 + slope * at / size) * random.uniform(0.8, 1.2)), number)
                  for at, number in enumerate(people)]
        if random.random() < 0.2:
            counts[random.randrange(size)] = 0
        if not any(counts):
            counts[0] = 1
        seed, replicates = random.getrandbits(64), 200 + random.randrange(300)
        name = random.choice(list(CONFIDENCE))
        source = numbers(seed)
        draws = numpy.array([[next(source) for _ in range(size)] for _ in range(replicates)])
        redrawn = distribution(draws, numpy.array(counts), numpy.array(people))
        values = unit * redrawn / numpy.array(people)
        x, weights = places(people), numpy.array(people) / sum(people)
        means = values @ weights
        centred = x - x @ weights
        slopes = values @ (weights * centred) / (weights @ centred**2)
        with numpy.errstate(invalid="ignore", divide="ignore"):
            ratios = numpy.where(means > 0, slopes / means, 0)
        rates = unit * numpy.array(counts) / numpy.array(people)
        found, _, mean = fit(people, rates)
        tail = CONFIDENCE[name][1]
        cases.append({
            "given": {
                "people": people, "counts": counts, "seed": str(seed), "replicates": replicates, "confidence": name,
            },
            "expected": {
                "slope": estimate(found, *numpy.quantile(slopes, [tail, 1 - tail])),
                "relative": estimate(found / mean, *numpy.quantile(ratios, [tail, 1 - tail])),
                "mean": float(mean),
                "gap": float(rates[-1] - rates[0]),
            },
        })
    return cases


def bootstrap_of_shares(random):
    return bootstrap(
        random, 0.3, 100, lambda draws, counts, people: stats.binom.ppf(draws, people, counts / people))


def bootstrap_of_rates(random):
    return bootstrap(
        random, 0.02, 1e5,
        lambda draws, counts, people: numpy.where(counts > 0, stats.poisson.ppf(draws, numpy.maximum(counts, 1)), 0))
