"""Run charts, and the chances of numbers of runs."""
from itertools import groupby

import numpy
from scipy.special import comb

from methods.charts import sign, some_breaks, some_values, stretches


def chart(random):
    cases = []
    for _ in range(400):
        values = some_values(random)
        breaks = some_breaks(random, len(values))
        declared, points, medians, counts = [], [], [], []
        for start, end in stretches(len(values), breaks):
            own = values[start:end]
            # Values have one decimal place, so twenty times the median is a whole number.
            twenty = round(float(numpy.median(own)) * 20)
            sides = [sign(round(value * 20) - twenty) for value in own]
            medians.append(twenty / 20)
            counts.append([sum(side != 0 for side in sides), len(list(groupby(side for side in sides if side)))])
            shifts, trends = [0] * len(own), [0] * len(own)
            if len(own) >= 10:
                shifts, trends = shifts_of(sides), trends_of(own)
            for at, (shift, trend) in enumerate(zip(shifts, trends)):
                found = [[rule, way] for rule, way in ((1, shift), (2, trend)) if way]
                if sides[at] and random.random() < 0.02:
                    declared.append(start + at)
                    found.append([3, sides[at]])
                points.append(found)
        cases.append({
            "given": {"values": values, "breaks": breaks, "declared": declared},
            "expected": {"medians": medians, "runs": counts, "signals": points},
        })
    return cases


def shifts_of(sides):
    off = [at for at, side in enumerate(sides) if side]
    found = [0] * len(sides)
    for side, row in groupby(off, key=lambda at: sides[at]):
        row = list(row)
        for at in row if len(row) >= 6 else []:
            found[at] = side
    return found


def trends_of(values):
    firsts = [list(row)[0] for _, row in groupby(range(len(values)), key=lambda at: values[at])]
    found = [0] * len(values)
    for start in range(len(firsts) - 4):
        five = firsts[start:start + 5]
        steps = {sign(values[later] - values[earlier]) for earlier, later in zip(five, five[1:])}
        if len(steps) == 1:
            way = steps.pop()
            for at in five:
                found[at] = way
    return found


def limits(_):
    """For each number of points off the median, the chance of fewer and of more runs than each number.

    Points are half above and half below, which is what a median does, in an order in which each arrangement is as
    likely as any other.
    """
    cases = []
    for useful in range(10, 121):
        above, below = useful // 2, useful - useful // 2
        chances = [0.0] * (useful + 2)
        for runs in range(2, useful + 1):
            half = runs // 2
            if runs % 2 == 0:
                ways = 2 * comb(above - 1, half - 1, exact=True) * comb(below - 1, half - 1, exact=True)
            else:
                ways = (comb(above - 1, half, exact=True) * comb(below - 1, half - 1, exact=True)
                        + comb(above - 1, half - 1, exact=True) * comb(below - 1, half, exact=True))
            chances[runs] = ways / comb(useful, above, exact=True)
        cases.append({
            "given": {"useful": useful},
            "expected": {
                "fewer": [sum(chances[:runs]) for runs in range(useful + 2)],
                "more": [sum(chances[runs + 1:]) for runs in range(useful + 2)],
            },
        })
    return cases
