# SPDX-License-Identifier: MIT
"""What formats.md section 2 refuses, checked over the rows of a generated folder as a guard on the generator itself.
Run as validity.py A-B: builds those seeds, writes and reads them back, prints what is wrong and how the statuses spread."""

import sys
import tempfile
from collections import Counter

import caseload
from figures import exact_text
from folder import TABLES, cell_text, parse_phases, read_folder
from generate import build, write
from organisation import Records


def overlapping(rows, key):
    """Pairs of rows of one key whose periods overlap."""
    groups = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    for group in groups.values():
        group.sort(key=lambda row: row["from"])
        for first, second in zip(group, group[1:]):
            if first["to"] is None or second["from"] < first["to"]:
                yield first, second


def cyclic(rows, column):
    after = {row["code"]: row[column] for row in rows}
    for code in after:
        seen = set()
        while code is not None:
            if code in seen:
                return True
            seen.add(code)
            code = after[code]
    return False


def bad_cells(tables):
    limits = {"fte": (1, 6), "percent": (100, 4), "value": (100000, 4), "points": (100000, 4), "minutes": (100000, 4)}
    for name, columns in TABLES.items():
        for row in tables[name]:
            for column, kind, optional in columns:
                value = row[column]
                if value in (None, []):
                    if not optional:
                        yield f"{name}.{column} is empty"
                elif kind.startswith("."):
                    if value not in {target["code"] for target in tables[kind[1:]]}:
                        yield f"{name}.{column} names no row"
                elif kind == "number":
                    most, places = limits[column]
                    if not 0 <= value <= most or len(exact_text(value).partition(".")[2]) > places:
                        yield f"{name}.{column} is {value}"
                elif kind == "code" and (len(value) > 64 or value != value.strip()):
                    yield f"{name}.{column} is {value!r}"
                elif any(mark < " " and mark not in "\t\r\n" for mark in cell_text(kind, value)):
                    yield f"{name}.{column} has a control character"


def bad_periods(tables):
    for name, start, end in [(name, "from", "to") for name in TABLES if any(c[0] == "from" for c in TABLES[name])] + \
            [("cases", "opened", "closed"), ("people", "start", "left")]:
        for row in tables[name]:
            if row[start] and row[end] and row[end] <= row[start]:
                yield f"{name} {row.get('code')}: {end} is not after {start}"


def bad_overlaps(tables):
    leads = [row for row in tables["allocations"] if row["part"] == "lead"]
    works = [row for row in tables["allocations"] if row["part"] != "lead"]
    yield from (f"leads {pair}" for pair in overlapping(leads, lambda row: row["case"]))
    yield from (f"co-work {pair}" for pair in overlapping(works, lambda row: (row["case"], row["post"])))
    yield from (f"supervisors {pair}" for pair in overlapping(tables["supervisors"], lambda row: (row["person"], row["kind"])))
    yield from (f"weights {pair}" for pair in overlapping(tables["weights"], lambda row: (row["scheme"], row["unit"], row["kind"], row["feature"])))
    rows = tables["weights"]
    for one in rows:
        for other in rows:
            if one["unit"] == other["unit"] and one["scheme"] != other["scheme"]:
                if (one["to"] is None or other["from"] < one["to"]) and (other["to"] is None or one["from"] < other["to"]):
                    yield f"two schemes at {one['unit']}"


def bad_links(tables):
    if cyclic(tables["units"], "parent") or cyclic(tables["actions"], "carried_from"):
        yield "a cycle"
    person_of = {row["code"]: row["person"] for row in tables["posts"]}
    for row in tables["reductions"]:
        if row["post"] and person_of[row["post"]] != row["person"]:
            yield "a reduction of someone else's post"
        if row["reason"].lower() == "trade union facility" and row["percent"] > 50:
            yield "percent over the most"
    session_date = {row["code"]: row["date"] for row in tables["sessions"]}
    actions = {row["code"]: row for row in tables["actions"]}
    for row in tables["actions"]:
        if (row["state"] == "open") != (row["closed"] is None):
            yield "closed and state disagree"
        before = actions.get(row["carried_from"])
        if before and row["session"] and before["closed"] and before["closed"] < session_date[row["session"]]:
            yield "closed before the session that continues it"
    for row in tables["sessions"]:
        if row["state"] == "moved" and not (row["reason"] and row["new_date"]):
            yield "moved without reason and date"
        if row["state"] == "cancelled" and not (row["reason"] and row["new_date"] and row["side"]):
            yield "cancelled without reason, side and date"
    for row in tables["supervisors"] + tables["sessions"]:
        if row["person"] == row["supervisor"]:
            yield "supervises themselves"


def problems(tables):
    for part in (bad_cells, bad_periods, bad_overlaps, bad_links):
        yield from part(tables)


def as_read(row, columns):
    row = dict(row)
    for column, kind, _ in columns:
        if kind == "phases":
            row[column] = parse_phases(row[column])
    return row


def main():
    first, last = map(int, sys.argv[1].split("-"))
    statuses, wrong = Counter(), 0
    for seed in range(first, last + 1):
        draw, tables = build(seed)
        found = {name: [] for name in TABLES}
        with tempfile.TemporaryDirectory() as folder:
            write(draw, tables, folder)
            found = read_folder(folder)
        for name, columns in TABLES.items():
            wanted = [as_read(row, columns) for row in tables[name]]
            if any(row not in found[name] for row in wanted) or any(row not in wanted for row in found[name]):
                print(f"seed {seed}: {name} does not read back")
                wrong += 1
        for problem in problems(found):
            print(f"seed {seed}: {problem}")
            wrong += 1
        posts = caseload.balance(Records(found), draw.focus)["posts"]
        statuses.update(post["status"] for post in posts)
    print(dict(statuses))
    print(f"{last - first + 1} folders, {wrong} problems")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
