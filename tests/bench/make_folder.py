#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A folder of units, people, posts, cases and allocations to import: make_folder.py FOLDER ROWS.

The same rows every time, in the order in which they would have come about; nothing in it is refused.
1,960,000 rows are those of a county of 3,000 workers after ten years."""
import datetime
import os
import random
import sys

KINDS = ["child in need", "assessment", "child protection", "child in care", "care leaver"]
FIRST = datetime.date(2016, 1, 4)
DAYS = 3650


def day(number):
    return (FIRST + datetime.timedelta(days=number)).isoformat() if number is not None else ""


def table(folder, name, columns, rows):
    with open(os.path.join(folder, name + ".csv"), "w", newline="", encoding="utf-8") as file:
        file.write(",".join(columns) + "\r\n")
        file.writelines(",".join(str(cell) for cell in row) + "\r\n" for row in rows)


def main(folder, rows):
    dice = random.Random(18)
    os.makedirs(folder, exist_ok=True)
    workers = max(8, min(3000, rows // 600))
    teams = max(2, workers // 8)
    cases = (rows - 2 * workers - teams - 1) * 38 // 100
    held = rows - 2 * workers - teams - 1 - cases
    table(folder, "units", ["code", "parent", "kind", "name", "division"],
          [("U0", "", "authority", "County", "")] +
          [(f"U{i}", "U0", "team", f"Team {i}", "children") for i in range(1, teams + 1)])
    table(folder, "people", ["code", "name", "registration", "start", "left"],
          [(f"P{i:05}", f"Worker Number {i}", f"SW{i:06}", day(0), "") for i in range(workers)])
    table(folder, "posts", ["code", "person", "unit", "role", "fte", "contract", "kind", "from", "to"],
          [(f"T{i:05}", f"P{i:05}", f"U{i % teams + 1}", "social worker", dice.choice(["1", "0.8", "0.6"]),
            "permanent", "substantive", day(0), "") for i in range(workers)])
    opened = sorted(dice.randrange(DAYS) for _ in range(cases))
    allocations = []
    closed = []
    for i, start in enumerate(opened):
        end = start + dice.randrange(30, 600)
        parts = 1 + (dice.random() < 0.5)
        cut = start + (end - start) // 2
        spans = [(start, end)] if parts == 1 else [(start, cut), (cut, end)]
        allocations += [(begin, i, dice.randrange(workers), "lead", stop) for begin, stop in spans if begin < DAYS]
        closed.append(end if end < DAYS else None)
    while len(allocations) < held:
        i = len(allocations) % cases
        allocations.append((opened[i], i, len(allocations) % workers, "co-worker", opened[i] + 20))
    del allocations[held:]
    allocations.sort(key=lambda one: one[0])
    table(folder, "cases", ["code", "kind", "family", "features", "unit", "points", "opened", "closed"],
          ((f"C{i:07}", KINDS[i % 5], f"F{i // 2:06}", "", f"U{i % teams + 1}", "", day(start), day(closed[i]))
           for i, start in enumerate(opened)))
    table(folder, "allocations", ["code", "case", "post", "part", "from", "to", "reason"],
          ((f"A{n:07}", f"C{i:07}", f"T{post:05}", part, day(begin), day(stop if stop < DAYS else None), "")
           for n, (begin, i, post, part, stop) in enumerate(allocations)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
