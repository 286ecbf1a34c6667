# SPDX-License-Identifier: MIT
"""series.py CLI [SERIES.csv] [--threshold N] [--weeks N]: a published series of weekly percentages, converted to a folder and asked again.

SERIES.csv has a row an officer: `officer,2024-01-01,2024-01-08,...` (Mondays, ascending, a week apart), percentages with at most one
decimal, empty where the officer was not there. Without a file a series of eleven officers over seven weeks is made up, with the edges of
the rule in it. `balance` must give every percentage to 0.1, and `overload` on the last day of every week exactly the officers whose
percentage has been above the threshold for that many weeks without a break. Prints `N passed, M failed`; exit 1 on any failure."""

import argparse
import csv
import json
import random
import sys
import tempfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from compare import Program, Tally

OFFICERS, WEEKS = 11, 7


def made_up(threshold):
    """Officers of every kind: never above, always, four weeks and a break, exactly at the threshold, three weeks only, absent."""
    chance = random.Random(11)
    above, at, below = Decimal(threshold) + Decimal("0.1"), Decimal(threshold), Decimal(threshold) - Decimal("0.1")
    rows = [[above] * 7, [at] * 7, [below] * 7, [above] * 4 + [below] * 3, [above] * 3 + [below] + [above] * 3,
            [below] * 3 + [above] * 4, [above] * 3 + [at] + [above] * 3, [above, None] + [above] * 5]
    while len(rows) < OFFICERS:
        rows.append([Decimal(chance.randint(600, 1700)) / 10 for _ in range(WEEKS)])
    first = date(2024, 1, 1)
    return [first + timedelta(7 * week) for week in range(WEEKS)], {f"officer-{number + 1:02}": row for number, row in enumerate(rows)}


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    weeks = [date.fromisoformat(day) for day in rows[0][1:]]
    for one, after in zip(weeks, weeks[1:]):
        if after - one != timedelta(7):
            raise SystemExit(f"{path}: {after} is not a week after {one}")
    return weeks, {row[0]: [Decimal(value) if value else None for value in row[1:]] for row in rows[1:]}


def write(folder, name, header, rows):
    with open(Path(folder) / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def convert(folder, weeks, series):
    """A post of at most 100 points for each officer; each week one case of as many points as the officer's percentage."""
    Path(folder).mkdir()
    start, people, posts, cases, allocations = weeks[0], [], [], [], []
    for officer, row in series.items():
        people.append([officer, officer, "", start, ""])
        spans = [number for number, value in enumerate(row) if value is not None]
        last = weeks[spans[-1]] + timedelta(7)
        posts.append([f"post-{officer}", officer, "OFFICE", "social worker", 1, "permanent", "substantive", start, last])
        for number in spans:
            day, case = weeks[number], f"case-{officer}-{number}"
            cases.append([case, "child in need", "", "", "OFFICE", row[number], day, day + timedelta(7)])
            allocations.append([f"held-{officer}-{number}", case, f"post-{officer}", "lead", day, day + timedelta(7), ""])
    write(folder, "units", ["code", "parent", "kind", "name", "division"], [["OFFICE", "", "team", "Office", ""]])
    write(folder, "people", ["code", "name", "registration", "start", "left"], people)
    write(folder, "posts", ["code", "person", "unit", "role", "fte", "contract", "kind", "from", "to"], posts)
    write(folder, "cases", ["code", "kind", "family", "features", "unit", "points", "opened", "closed"], cases)
    write(folder, "allocations", ["code", "case", "post", "part", "from", "to", "reason"], allocations)
    write(folder, "limits", ["code", "measure", "operator", "value", "unit", "role", "person", "from", "to"],
          [["limit", "points", "at most", 100, "", "", "", start, ""]])


def alarmed(row, week, threshold, run):
    """The rule of the series: above the threshold in that week and in every one of the weeks before it."""
    window = row[max(0, week - run + 1):week + 1]
    return len(window) == run and all(value is not None and value > threshold for value in window)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.splitlines()[0])
    parser.add_argument("cli")
    parser.add_argument("series", nargs="?")
    parser.add_argument("--threshold", type=Decimal, default=Decimal(110))
    parser.add_argument("--weeks", type=int, default=4)
    options = parser.parse_args()
    weeks, series = read(options.series) if options.series else made_up(options.threshold)
    tally, alarms = Tally(), 0
    with tempfile.TemporaryDirectory() as place:
        program, path = Program(options.cli, Path(place)), f"{place}/series.headroom"
        convert(f"{place}/folder", weeks, series)
        for arguments in (["new", path], ["import", path, f"{place}/folder"]):
            done = program.run(*arguments)
            if done.returncode != 0:
                raise SystemExit(done.stderr.decode())
        for number, week in enumerate(weeks):
            day = week + timedelta(6)
            said = json.loads(program.run("balance", path, "--on", day, "--format", "json").stdout, parse_float=Decimal)
            shares = {post["person"]: post["utilisation"] for post in said["posts"] if post["load"] > 0}
            wanted = {officer: row[number] for officer, row in series.items() if row[number]}
            wrong = [f"{officer}: {shares.get(officer)} is not {percent}%" for officer, percent in wanted.items()
                     if shares.get(officer) is None or abs(shares[officer] * 100 - percent) > Decimal("0.05")]
            tally.check(f"percentages of {week}", wrong + [f"{officer} is not in the series" for officer in shares.keys() - wanted.keys()])
            said = json.loads(program.run("overload", path, "--on", day, "--threshold", options.threshold, "--days", 7 * options.weeks,
                                          "--format", "json").stdout)
            runs = {run["post"].removeprefix("post-") for run in said["runs"]}
            rule = {officer for officer, row in series.items() if alarmed(row, number, options.threshold, options.weeks)}
            alarms += len(rule)
            tally.check(f"alarms of {week}", [f"{officer} is alarmed only by {'the program' if officer in runs else 'the rule'}"
                                              for officer in sorted(runs ^ rule)])
    tally.check("the series alarms somebody", [] if options.series or alarms else ["nobody is ever alarmed"])
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
