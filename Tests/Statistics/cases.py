"""Writes one file of cases for each statistical method: cases.py FOLDER SEED.

A case is what is given and what is expected of it. Nothing here is taken from the Swift code: each method is written
from its published formula, with SciPy's distributions and NumPy's fits, and where it can be with exact fractions.
"""
import json
import pathlib
import random
import sys

from methods import charts, differences, funnels, goals, inequality, rates, runs

METHODS = {
    "wilson": differences.wilson,
    "difference": differences.difference,
    "paired-difference": differences.paired,
    "mean": differences.mean,
    "xmr": charts.xmr,
    "shares": charts.shares,
    "run-chart": runs.chart,
    "run-limits": runs.limits,
    "funnel": funnels.shares,
    "funnel-rates": funnels.rates,
    "rate": rates.rate,
    "standardised-rate": rates.standardised,
    "inequality-regression": inequality.regression,
    "inequality-shares": inequality.bootstrap_of_shares,
    "inequality-rates": inequality.bootstrap_of_rates,
    "goal-attainment": goals.attainment,
}


def main(folder, seed):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    print(f"statistics: seed {seed}")
    for name, cases in METHODS.items():
        # A generator for each method: adding a method changes no other's cases.
        found = cases(random.Random(f"{seed} {name}"))
        folder.joinpath(f"{name}.json").write_text(json.dumps(found, allow_nan=False))
        print(f"statistics: {len(found)} cases of {name}")


main(sys.argv[1], int(sys.argv[2]))
