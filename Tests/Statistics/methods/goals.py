"""Goal attainment scaling."""
import numpy


def attainment(random):
    cases = []
    for _ in range(200):
        size = random.randint(1, 8)
        levels = [random.randint(-2, 2) for _ in range(size)]
        weights = [random.choice([1, 1, 2, 3, 0.5, random.uniform(0.1, 9)]) for _ in range(size)]
        correlation = random.choice([0.3, 0.3, 0, 1, random.random()])
        # The standard deviation of a weighted sum of scores that have a variance of 1 and this correlation.
        together = numpy.full((size, size), float(correlation))
        numpy.fill_diagonal(together, 1)
        spread = float(numpy.sqrt(numpy.array(weights) @ together @ numpy.array(weights)))
        cases.append({
            "given": {"levels": levels, "weights": weights, "correlation": correlation},
            "expected": {"tScore": 50 + 10 * float(numpy.dot(levels, weights)) / spread},
        })
    return cases
