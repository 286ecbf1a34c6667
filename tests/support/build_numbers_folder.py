# SPDX-License-Identifier: MIT
"""build_numbers_folder.py SEED FOLDER [--end-case] [--size S] [--folders N]: generated CSV folders for the walks that compare every number.
Names become unique, somebody manages the whole service and somebody a team, and what the names and posts are is printed as JSON."""

import argparse
import json
import sys
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "oracle"))
from generate import build, write  # noqa: E402
from workdays import DAY  # noqa: E402


def holds(row, day):
    return row["from"] <= day and (row["to"] is None or day < row["to"])


def make_unique(tables):
    """One name a person and a unit, so that a row of a page is one row of the answer; the awkward letters stay."""
    numbers = {}
    for table in ("units", "people"):
        for row in tables[table]:
            number = numbers.setdefault((table, row["code"]), len(numbers) + 1)
            row["name"] = f"{row['name']} n{number}"


def add_viewer(draw, tables, code, role, units):
    tables["people"].append({"code": code, "name": f"Viewer {code}", "start": None, "left": None, "registration": None})
    for number, unit in enumerate(units):
        tables["posts"].append({"code": f"{code}-{number}", "person": code, "unit": unit, "role": role, "fte": Fraction(1),
                                "contract": "permanent", "kind": "substantive", "from": draw.focus - 500 * DAY, "to": None})


def busiest_team(tables, day):
    counts = {}
    teams = {row["code"] for row in tables["units"] if row["kind"] == "team"}
    for row in tables["posts"]:
        if row["unit"] in teams and holds(row, day):
            counts[row["unit"]] = counts.get(row["unit"], 0) + 1
    return max(sorted(counts), key=counts.get)


def end_a_case(draw, tables):
    """Closes one case that a post of the busiest team leads on the day: every page must show one fewer."""
    team = busiest_team(tables, draw.focus)
    posts = {row["code"] for row in tables["posts"] if row["unit"] == team and holds(row, draw.focus) and row["fte"] > 0}
    led = {row["case"] for row in tables["allocations"] if row["post"] in posts and row["part"] == "lead" and holds(row, draw.focus)}
    ended = next(row["code"] for row in tables["cases"]
                 if row["code"] in led and row["opened"] < draw.focus and (row["closed"] is None or row["closed"] > draw.focus))
    for row in tables["cases"]:
        if row["code"] == ended:
            row["closed"] = draw.focus


def first_due(actions):
    """By code: the due date of the row that each action goes back to."""
    by_code = {row["code"]: row for row in actions}
    found = {}
    for code, row in by_code.items():
        while row["carried_from"]:
            row = by_code[row["carried_from"]]
        found[code] = str(row["due"]) if row["due"] else ""
    return found


def facts(draw, tables, team):
    day = str
    return {"focus": day(draw.focus), "team": team,
            "units": [{"code": row["code"], "name": row["name"], "parent": row["parent"]} for row in tables["units"]],
            "people": {row["code"]: row["name"] for row in tables["people"]},
            "left": {row["code"]: day(row["left"]) for row in tables["people"] if row["left"]},
            "posts": [{"code": row["code"], "person": row["person"], "unit": row["unit"], "role": row["role"], "fte": float(row["fte"]),
                       "from": day(row["from"]), "to": day(row["to"]) if row["to"] else ""}
                      for row in {row["code"]: row for row in tables["posts"]}.values()],
            "actionCases": {row["code"]: row["case"] or "" for row in tables["actions"]},
            "actionFirstDue": first_due(tables["actions"])}


def make(seed, size, folder, ends_case=False):
    draw, tables = build(seed, size)
    make_unique(tables)
    team = busiest_team(tables, draw.focus)
    if ends_case:
        end_a_case(draw, tables)
    add_viewer(draw, tables, "viewer-service", "director", sorted({row["code"] for row in tables["units"] if row["parent"] is None}))
    add_viewer(draw, tables, "viewer-team", "team manager", [team])
    write(draw, tables, folder)
    return draw, tables, team


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    parser.add_argument("--end-case", action="store_true")
    parser.add_argument("--size", choices=["small", "medium"], default="medium")
    parser.add_argument("--folders", type=int, help="so many folders in FOLDER, of this seed and those after it; prints what they are called")
    asked = parser.parse_args()
    if asked.folders:
        made = []
        for seed in range(asked.seed, asked.seed + asked.folders):
            draw, _, team = make(seed, asked.size, Path(asked.folder) / str(seed))
            made.append({"folder": str(seed), "focus": str(draw.focus), "team": team})
        json.dump(made, sys.stdout)
        return
    draw, tables, team = make(asked.seed, asked.size, asked.folder, asked.end_case)
    json.dump(facts(draw, tables, team), sys.stdout)


if __name__ == "__main__":
    main()
