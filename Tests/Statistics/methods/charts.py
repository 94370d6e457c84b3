"""XmR and p-charts, in exact fractions: whether a point is beyond a line is decided without rounding."""
import math
from fractions import Fraction

ENOUGH = 12


def some_breaks(random, length):
    if length < 6 or random.random() < 0.5:
        return []
    return sorted(random.sample(range(1, length), random.choice([1, 1, 2])))


def stretches(length, breaks):
    edges = [0] + breaks + [length]
    return list(zip(edges, edges[1:]))


def sign(number):
    return (number > 0) - (number < 0)


def signals(values, centre, beyond, outer):
    """The first rule of each point and its way, by looking at every window that the point is in."""
    size = len(values)
    sides = [sign(value - centre) for value in values]

    def windows(index, width):
        return [range(start, start + width) for start in range(size - width + 1) if start <= index < start + width]

    found = []
    for index in range(size):
        trends = []
        for window in windows(index, 7):
            steps = {sign(values[at + 1] - values[at]) for at in list(window)[:-1]}
            if len(steps) == 1 and steps != {0}:
                trends.append(steps.pop())
        pairs = outer[index] and any(
            abs(sum(sides[at] for at in window)) == 3 and sum(outer[at] for at in window) >= 2
            for window in windows(index, 3))
        sevens = any(abs(sum(sides[at] for at in window)) == 7 for window in windows(index, 7))
        if beyond[index]:
            found.append([1, sides[index]])
        elif trends:
            # Where two trends meet, the later one has the point.
            found.append([2, trends[-1]])
        elif pairs:
            found.append([3, sides[index]])
        elif sevens:
            found.append([4, sides[index]])
        else:
            found.append([0, 0])
    return found


def verdict(points, last, better):
    start, end = last
    if end - start < ENOUGH:
        return "too-few-points"
    rule, way = points[-1]["signal"]
    if rule == 0:
        return "no-change"
    return "changed" if better == 0 else "improving" if way == better else "getting-worse"


def on_target(points, last, target, better):
    if last[1] - last[0] < ENOUGH:
        return "too-few-points"
    lower, upper = points[-1]["lower"], points[-1]["upper"]
    good = [reached(limit, target, better) for limit in (lower, upper)]
    return "reliably-met" if all(good) else "hit-or-miss" if any(good) else "reliably-missed"


def reached(limit, target, better):
    return limit >= target if better > 0 else limit <= target


def finish(given, points, last, random):
    spread = [point["value"] for point in points]
    target = random.uniform(min(spread) - 10, max(spread) + 10)
    given["target"] = target
    return {
        "given": given,
        "expected": {
            "points": points,
            "verdicts": [verdict(points, last, better) for better in (1, -1, 0)],
            "targets": [on_target(points, last, target, better) for better in (1, -1)],
        },
    }


def some_values(random):
    """One decimal place, so that ties and points on the mean happen, with levels, drifts and jumps."""
    length = random.choice([1, 2, 5, 11, 12, 13, 24, 36, 60])
    noise = random.choice([0, 1, 5])
    drift = random.choice([0, 0, 0.4, -0.4])
    values = [round(random.gauss(50 + drift * at, noise), 1) for at in range(length)]
    kind = random.random()
    if kind < 0.2:
        values = [round(50 + drift * at, 1) for at in range(length)]
    elif kind < 0.4:
        values = [float(random.choice([48, 49, 50, 50, 51, 52])) for _ in range(length)]
    elif kind < 0.6 and length > 4:
        values[random.randrange(length)] += 60
    elif kind < 0.7:
        values = [value if at < length / 2 else value + 8 for at, value in enumerate(values)]
    return values


def xmr(random):
    cases = []
    for _ in range(400):
        values = some_values(random)
        breaks = some_breaks(random, len(values))
        leaving_out = random.random() < 0.7
        points, last = [], None
        for last in stretches(len(values), breaks):
            own = [Fraction(str(value)) for value in values[last[0]:last[1]]]
            mean = sum(own) / len(own)
            ranges = [abs(later - earlier) for earlier, later in zip(own, own[1:])]
            left_out = 0
            if leaving_out and any(ranges):
                bound = Fraction("3.267") * sum(ranges) / len(ranges)
                kept = [number for number in ranges if number < bound]
                left_out, ranges = len(ranges) - len(kept), kept
            average = sum(ranges) / len(ranges) if ranges else None
            reach = Fraction("2.66") * average if ranges else None
            found = [[0, 0]] * len(own)
            if len(own) >= ENOUGH:
                found = signals(
                    own, mean, [abs(value - mean) > reach for value in own],
                    [abs(value - mean) > reach * 2 / 3 for value in own])
            points += [{
                "value": float(value),
                "centre": float(mean),
                "lower": None if reach is None else float(mean - reach),
                "upper": None if reach is None else float(mean + reach),
                "averageRange": None if average is None else float(average),
                "leftOut": left_out,
                "signal": signal,
            } for value, signal in zip(own, found)]
        cases.append(finish(
            {"values": values, "breaks": breaks, "leavingOut": leaving_out}, points, last, random))
    return cases


def shares(random):
    cases = []
    for _ in range(400):
        length = random.choice([1, 2, 8, 12, 13, 24, 48])
        largest = random.choice([4, 30, 400, 30000])
        level = random.choice([0, 0.02, 0.3, 0.5, 0.97, 1])
        bases = [random.randint(1, largest) for _ in range(length)]
        counts = []
        for at, base in enumerate(bases):
            own = min(max(level + random.choice([0, 0, 0.1, 0.01 * at]), 0), 1) if 0 < level < 1 else level
            counts.append(sum(random.random() < own for _ in range(base)))
        breaks = some_breaks(random, length)
        points, last = [], None
        for last in stretches(length, breaks):
            pairs = [(Fraction(count, base), base) for count, base in zip(counts, bases)][last[0]:last[1]]
            mean = Fraction(sum(counts[last[0]:last[1]]), sum(bases[last[0]:last[1]]))
            squares = [mean * (1 - mean) / base for _, base in pairs]
            own = [share for share, _ in pairs]
            found = [[0, 0]] * len(own)
            if len(own) >= ENOUGH:
                found = signals(
                    own, mean, [(share - mean) ** 2 > 9 * square for share, square in zip(own, squares)],
                    [(share - mean) ** 2 > 4 * square for share, square in zip(own, squares)])
            points += [{
                "value": float(100 * share),
                "centre": float(100 * mean),
                "lower": 100 * max(float(mean) - 3 * math.sqrt(square), 0),
                "upper": 100 * min(float(mean) + 3 * math.sqrt(square), 1),
                "averageRange": None,
                "leftOut": 0,
                "signal": signal,
            } for share, square, signal in zip(own, squares, found)]
        cases.append(finish({"counts": counts, "bases": bases, "breaks": breaks}, points, last, random))
    return cases
