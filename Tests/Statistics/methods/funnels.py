"""Funnel plots and overdispersion."""
import numpy


def plot(values, bases, benchmark, errors, ceiling, widens):
    values, errors = numpy.array(values, float), numpy.array(errors, float)
    factor, widening = None, 1.0
    if len(values) >= 5 and (errors > 0).all():
        scores = (values - benchmark) / errors
        drawn_in = numpy.clip(scores, *numpy.quantile(scores, [0.1, 0.9]))
        factor = float(numpy.mean(drawn_in**2))
        if widens and factor > 1 + 2 * numpy.sqrt(2 / len(values)):
            widening = float(numpy.sqrt(factor))
    lines, standings = [], []
    for value, error in zip(values, errors):
        pair = [[max(benchmark - z * error * widening, 0), min(benchmark + z * error * widening, ceiling)]
                for z in (1.96, 3.09)]
        lines.append([float(end) for ends in pair for end in ends])
        apart = abs(value - benchmark)
        size = sum(apart > z * error * widening for z in (1.96, 3.09))
        standings.append(int(size * numpy.sign(value - benchmark)))
    return {"factor": factor, "widened": widening != 1.0, "lines": lines, "standings": standings}


def shares(random):
    cases = []
    for _ in range(300):
        size = random.choice([1, 4, 5, 8, 31])
        benchmark = random.choice([0.0, 100.0, random.uniform(1, 99), random.uniform(1, 99), random.uniform(1, 99)])
        # Small spreads put overdispersion near the bound at which it counts.
        spread = random.choice([0, 0.01, 0.02, 0.03, 0.05, 0.25])
        bases = [random.choice([random.randint(1, 30), random.randint(30, 3000)]) for _ in range(size)]
        counts = []
        for base in bases:
            own = min(max(benchmark / 100 + random.gauss(0, spread), 0), 1)
            counts.append(sum(random.random() < own for _ in range(base)))
        widens = random.random() < 0.7
        values = [100 * count / base for count, base in zip(counts, bases)]
        errors = [numpy.sqrt(benchmark * (100 - benchmark) / base) for base in bases]
        cases.append({
            "given": {"counts": counts, "bases": bases, "benchmark": benchmark, "widens": widens},
            "expected": plot(values, bases, benchmark, errors, 100, widens),
        })
    return cases


def rates(random):
    cases = []
    for _ in range(300):
        size = random.choice([1, 5, 8, 31])
        benchmark = random.uniform(50, 20000)
        bases = [random.randint(500, 60000) for _ in range(size)]
        spread = random.choice([0, 0.02, 0.05, 0.1, 0.4])
        counts = [max(round(random.gauss(1, spread) * benchmark * base / 1e5 + random.gauss(0, 1)
                            * (benchmark * base / 1e5) ** 0.5), 0) for base in bases]
        widens = random.random() < 0.7
        values = [1e5 * count / base for count, base in zip(counts, bases)]
        errors = [1e5 * numpy.sqrt(benchmark / 1e5 / base) for base in bases]
        cases.append({
            "given": {"counts": counts, "bases": bases, "benchmark": benchmark, "widens": widens},
            "expected": plot(values, bases, benchmark, errors, float("inf"), widens),
        })
    return cases
