"""Tries to work out what is hidden in tables of figures: attack.py FOLDER SEED.

Each file of the folder has all tables that can be asked over one base, as they are and as they are shown. What is shown,
how the tables are tied together and what a reader may know of the rule make a linear programme; its least and its most
of a hidden number are what can be worked out of it, by any adding and subtracting. Solved by HiGHS.

The attacker is told more than a reader is: which rows are hidden for their small base, and which numbers for being small
in rows that are not hidden whole. Nothing here is taken from the Swift code but the tables themselves.
"""
import concurrent.futures
import itertools
import json
import math
import pathlib
import random
import sys

import highspy

# How far apart the least and the most of a hidden number must at least be: three numbers that it can be.
DOUBT = 2


class Programme:
    """The numbers of the tables, what is known of each, and what ties them together."""

    def __init__(self, base):
        self.start(base)
        self.total = self.line(base["total"], "total", crossed=False)
        self.places = []
        for table in base["tables"]:
            self.places.append(self.table(table, self.total))
        self.first_crossed = len(self.least)
        for crossing in base["crossings"]:
            self.crossing(crossing)

    def start(self, base):
        self.base = base
        self.low, self.high = base["small"]
        self.least, self.most, self.truth, self.names, self.hidden = [], [], [], [], []
        self.sums, self.inequalities = [], []
        # Lines of which nobody knows whether they are small.
        self.free = set()
        columns = sum(base["partitions"])
        self.width = columns + 1

    # What is known of a number

    def known(self, line, column, crossed, free):
        number, base = line["truth"][column], line["truth"][-1]
        shown = line["shown"][column]
        low, high = (0 if crossed else self.low), self.high
        if shown is not None:
            return self.looks_like(shown)
        if free:
            return 0, math.inf
        if line["shown"][-1] is None and not low <= base <= high:
            return 0, math.inf
        if column < self.width - 1 and low <= base <= high:
            return 0, high
        if low <= number <= high:
            return low, high
        return (0 if number == 0 else high + 1), math.inf

    def looks_like(self, shown):
        step = self.base["rounding"]
        if step == 1 or shown == 0:
            return shown, shown
        return max(shown - step // 2, self.high + 1), shown + (step - 1) // 2

    def line(self, line, name, crossed, free=False):
        first = len(self.least)
        if free:
            self.free.add(first)
        for column in range(self.width):
            least, most = self.known(line, column, crossed, free)
            number = line["truth"][column]
            assert least <= number <= most, f"{name} {column}: {number} is not within what is known of it"
            if line["shown"][column] is None:
                self.hidden.append((first + column, free))
            self.least.append(least)
            self.most.append(most)
            self.truth.append(number)
            self.names.append(f"{name} column {column}")
        start = 0
        for size in self.base["partitions"]:
            self.sum([first + start + place for place in range(size)], first + self.width - 1)
            start += size
        return first

    # What ties numbers together

    def sum(self, parts, whole):
        self.sums.append([(part, 1) for part in parts] + [(whole, -1)])

    def no_less(self, more, less):
        self.inequalities.append([(cell, 1) for cell in more] + [(cell, -1) for cell in less])

    def tie(self, parts, whole, disjoint, held=None):
        for column in range(self.width):
            cells = [part + column for part in parts]
            if disjoint:
                self.sum(cells, whole + column)
            else:
                self.no_less(cells, [whole + column])
                for part in parts if held is None else held:
                    self.no_less([whole + column], [part + column])

    @staticmethod
    def hides_all(lines):
        return all(line["shown"][-1] in (None, 0) for line in lines)

    def table(self, table, total):
        """The lines of a table, the rows first, then those of each layer."""
        # Where every line is hidden, nobody knows which of them are small.
        free = self.hides_all(table["rows"])
        lines = [[self.line(row, f"{table['name']} {place}", False, free) for place, row in enumerate(table["rows"])]]
        for layer in table["layers"]:
            free = self.hides_all([group["line"] for group in layer["groups"]])
            lines.append(
                [
                    self.line(group["line"], f"{table['name']} group {place}", False, free)
                    for place, group in enumerate(layer["groups"])
                ]
            )
        self.tie_table(table, lines, total)
        return lines

    def tie_table(self, table, lines, total):
        rows = lines[0]
        self.tie(rows, total, table["isDisjoint"])
        for layer, groups in zip(table["layers"], lines[1:]):
            for group, line in zip(layer["groups"], groups):
                members = [rows[member] for member in group["members"]]
                whole = group.get("whole")
                self.tie(members, line, whole is None, None if whole is None else [rows[row] for row in whole])
                # What is in none of its rows is in some other.
                others = [row for place, row in enumerate(rows) if place not in set(group["members"])]
                for column in range(self.width):
                    self.no_less([line + column] + [other + column for other in others], [total + column])
            self.tie(groups, total, layer["isDisjoint"])
        if not table["isDisjoint"]:
            self.overlap(table["layers"], lines)

    def overlap(self, layers, lines):
        """What follows for lines that share rows, when one thing can be in several rows."""
        rows = lines[0]
        unions, parts = [], []
        for place, (layer, groups) in enumerate(zip(layers, lines[1:])):
            for group, line in zip(layer["groups"], groups):
                members = set(group["members"])
                parts.append((place, line, members))
                # A line that holds all that is in its rows.
                if set(group["whole"]) == members:
                    unions.append((place, line, members))
        for place, line, members in parts:
            covers = [
                ([other], members - theirs) for _, other, theirs in unions if other != line and members & theirs
            ]
            for layer in set(range(len(layers))) - {place}:
                touching = [(other, theirs) for number, other, theirs in unions if number == layer and members & theirs]
                covers.append(([other for other, _ in touching], members.difference(*(theirs for _, theirs in touching))))
            for others, left in covers:
                for column in range(self.width):
                    self.no_less([cell + column for cell in others + [rows[row] for row in left]], [line + column])

    def crossing(self, crossing):
        first, second = (self.places[side["table"]][side["layer"]] for side in (crossing["first"], crossing["second"]))
        cells = [
            [self.line(line, f"{crossing['name']} {row},{column}", True) for column, line in enumerate(lines)]
            for row, lines in enumerate(crossing["lines"])
        ]
        for row, line in enumerate(first):
            self.tie(cells[row], line, not crossing["second"]["overlaps"])
        for column, line in enumerate(second):
            self.tie([row[column] for row in cells], line, not crossing["first"]["overlaps"])

    # Solving

    def solve(self, chosen):
        """The least and the most of each of the chosen numbers, as far as the tables tell."""
        solver = highspy.Highs()
        solver.silent()
        # Only numbers that are not shown are unknown; the rest goes into what a sum has to come to.
        places = {}
        for cell, (least, most) in enumerate(zip(self.least, self.most)):
            if least < most:
                places[cell] = len(places)
                solver.addVar(
                    least if least > -math.inf else -highspy.kHighsInf, most if most < math.inf else highspy.kHighsInf
                )
        for terms, is_sum in [(t, True) for t in self.sums] + [(t, False) for t in self.inequalities]:
            comes_to = sum(factor * self.truth[cell] for cell, factor in terms)
            assert comes_to == 0 if is_sum else comes_to >= 0, "the tables contradict each other"
            unknown = [(places[cell], factor) for cell, factor in terms if cell in places]
            if not unknown:
                continue
            known = sum(factor * self.least[cell] for cell, factor in terms if cell not in places)
            columns, factors = zip(*unknown)
            solver.addRow(-known, -known if is_sum else highspy.kHighsInf, len(columns), columns, factors)
        # One after another from where the last one ended: that is far faster than each from the start.
        for cell in chosen:
            if cell not in places:
                yield cell, self.least[cell], self.most[cell]
                continue
            ends = []
            for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
                solver.changeColCost(places[cell], 1)
                solver.changeObjectiveSense(sense)
                solver.run()
                status = solver.getModelStatus()
                if status == highspy.HighsModelStatus.kOptimal:
                    ends.append(solver.getObjectiveValue())
                else:
                    known = (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible)
                    assert status in known, f"no answer: {status}"
                    ends.append(-math.inf if sense == highspy.ObjSense.kMinimize else math.inf)
                solver.changeColCost(places[cell], 0)
            yield cell, ends[0], ends[1]


class Releases(Programme):
    """Releases one beside another, by somebody who guesses that nothing was corrected but what was, or who guesses nothing.

    `hidden` has the numbers that have to be in doubt for that reader.
    """

    def __init__(self, history, guesses):
        self.start(history)
        self.places = [self.release(release) for release in history["releases"]]
        self.guesses = guesses
        self.unseen = {cell for cell, _ in self.hidden}
        self.exempt = set()
        for number, relation in enumerate(history["relations"]):
            self.relation(number, relation)
        self.hidden = [(cell, free) for cell, free in self.hidden if cell not in self.exempt]

    def release(self, release):
        total = self.line(release["total"], f"{release['name']} total", False)
        return self.table(release, total) + [[total]]

    def relation(self, number, relation):
        whole = self.places[relation["whole"]]
        parts = [self.places[part] for part in relation["parts"]]
        differences = []
        for layer, lines in enumerate(whole):
            differences.append([])
            for line, first in enumerate(lines):
                differences[layer].append(len(self.least))
                own = [part[layer][line] for part in parts]
                # Of a line that is hidden whole nobody is told which numbers are small, nor what is left beside it.
                bases = [place + self.width - 1 for place in [first, *own]]
                free = not self.free.isdisjoint([first, *own]) or any(
                    base in self.unseen and not self.low <= self.truth[base] <= self.high for base in bases
                )
                for column in range(self.width):
                    name = f"relation {number} layer {layer} line {line} column {column}"
                    self.difference(name, first + column, [part + column for part in own], relation, free)
        # What a longer period has beside a part of it is something that could be counted, and its lines hold what they do
        # in every table. What was corrected can be more in one line and less in another.
        if not relation["isComplete"]:
            table = self.base["releases"][relation["whole"]]
            known = len(self.inequalities)
            self.tie_table(table, differences[:-1], differences[-1][0])
            # Unless something was corrected in between; then it need not hold.
            self.inequalities[known:] = [
                terms for terms in self.inequalities[known:] if sum(self.truth[cell] * factor for cell, factor in terms) >= 0
            ]

    def difference(self, name, whole, parts, relation, free):
        value = self.truth[whole] - sum(self.truth[part] for part in parts)
        complete = relation["isComplete"]
        small = self.low <= value <= self.high
        if complete and self.guesses:
            least = most = value
            # Whoever knows all of it but what was corrected knows what was corrected too, by guessing that.
            if self.unseen.isdisjoint(parts):
                self.exempt.add(whole)
        elif complete:
            small = value != 0 and self.low <= abs(value) <= self.high
            least, most = (-self.high, self.high) if small and not free else (-math.inf, math.inf)
        elif value < 0:
            least, most = -math.inf, math.inf
        elif free:
            least, most = 0, math.inf
        else:
            least, most = (self.low, self.high) if small else (0 if value == 0 else self.high + 1, math.inf)
        cell = len(self.least)
        self.least.append(least)
        self.most.append(most)
        self.truth.append(value)
        self.names.append(name)
        self.sum(parts + [cell], whole)
        if small and least < most:
            self.hidden.append((cell, False))


def bare_line(line, low, high):
    small = low <= line["truth"][-1] <= high
    shown = [None if small or low <= number <= high else number for number in line["truth"]]
    return {"truth": line["truth"], "shown": shown}


def bare_table(table, low, high):
    return {
        **table,
        "total": bare_line(table["total"], low, high),
        "rows": [bare_line(row, low, high) for row in table["rows"]],
        "layers": [
            {**layer, "groups": [{**group, "line": bare_line(group["line"], low, high)} for group in layer["groups"]]}
            for layer in table["layers"]
        ],
    }


def naive(base):
    """The same tables with only what is small hidden: what an attack that is worth anything sees through."""
    tables = [bare_table(table, *base["small"]) for table in base["tables"]]
    return {**base, "rounding": 1, "total": bare_line(base["total"], *base["small"]), "tables": tables, "crossings": []}


def bare(history):
    """The same releases with only what is small hidden."""
    releases = [bare_table(release, *history["small"]) for release in history["releases"]]
    return {**history, "rounding": 1, "releases": releases}


def attack_releases(name, history, fails):
    """Both readers; how many numbers they tried."""
    tried = 0
    for guesses in (True, False):
        programme = Releases(history, guesses)
        for cell, least, highest in programme.solve([cell for cell, _ in programme.hidden]):
            tried += 1
            if highest - least < DOUBT - 1e-6:
                fails.append(
                    f"{name}: {programme.names[cell]} can only be {least:g} to {highest:g}, and is {programme.truth[cell]}"
                    + (" (by guessing that nothing else was corrected)" if guesses else "")
                )
    return tried


def attack(name, base, random, most, fails):
    programme = Programme(base)
    hidden = [cell for cell, free in programme.hidden]
    chosen = hidden if len(hidden) <= most else sorted(random.sample(hidden, most))
    worst = math.inf
    for cell, least, highest in programme.solve(chosen):
        worst = min(worst, highest - least)
        if highest - least < DOUBT - 1e-6:
            fails.append(f"{name}: {programme.names[cell]} can only be {least:g} to {highest:g}, and is {programme.truth[cell]}")
    return len(chosen), len(hidden), worst


def attack_history(path):
    """How many numbers of a history of releases were attacked, what leaked, and whether it leaks with only small ones hidden."""
    history = json.loads(path.read_text())
    fails, leaks = [], []
    numbers = attack_releases(path.stem, history, fails)
    attack_releases(path.stem, bare(history), leaks)
    return numbers, fails, bool(leaks)


def attack_tables(path, seed):
    """What there is to say of a set of tables, what leaked, and whether it leaks with only small numbers hidden."""
    base = json.loads(path.read_text())
    # Each set draws by itself, so that what is attacked does not depend on which is attacked first.
    chance = random.Random(f"{seed} {path.stem}")
    fails, leaks = [], []
    tried, hidden, worst = attack(f"{path.stem} {base['name']}", base, chance, 150, fails)
    attack(path.stem, naive(base), chance, 40, leaks)
    tables = len(base["tables"]) + len(base["crossings"])
    return (
        f"{path.stem}, {base['name']}: {tables} tables together ({len(base['refused'])} crossings refused), "
        f"{tried} of {hidden} hidden numbers attacked, the best known within {worst:g}",
        fails,
        bool(leaks),
    )


def main(folder, seed):
    passed = failed = seen_through = 0
    print(f"disclosure: seed {seed}")
    histories = sorted(pathlib.Path(folder).glob("releases-*.json"))
    bases = sorted(set(pathlib.Path(folder).glob("*.json")) - set(histories))
    kinds = {path: path.stem.removeprefix("releases-").rpartition("-")[0] for path in histories}

    def judge(fails):
        nonlocal passed, failed
        for fail in fails:
            print(f"disclosure: LEAK {fail}")
        passed, failed = (passed, failed + 1) if fails else (passed + 1, failed)

    with concurrent.futures.ProcessPoolExecutor() as processors:
        attacked = dict(zip(histories, processors.map(attack_history, histories)))
        for kind in dict.fromkeys(kinds.values()):
            own = [attacked[path] for path in histories if kinds[path] == kind]
            for _, fails, _ in own:
                judge(fails)
            seen = sum(leaks for _, _, leaks in own)
            print(
                f"disclosure: {len(own)} histories of releases of {kind}, {sum(number for number, _, _ in own)} numbers "
                f"attacked; {seen} were seen through with only small numbers hidden"
            )
            failed += 0 if seen else 1
        for said, fails, leaks in processors.map(attack_tables, bases, itertools.repeat(seed)):
            print(f"disclosure: {said}")
            judge(fails)
            seen_through += leaks
    print(f"disclosure: {seen_through} of {len(bases)} sets of tables were seen through with only small numbers hidden")
    if seen_through == 0:
        failed += 1
    print(f"disclosure: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
