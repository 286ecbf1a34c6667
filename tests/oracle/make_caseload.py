# SPDX-License-Identifier: MIT
"""Generated limits, weights, cases and allocations, with loads that crowd round their ceilings.
Leads never overlap, co-work of one case and post never overlaps, and one unit never has two schemes at once."""

from datetime import timedelta
from fractions import Fraction

import caseload
from folder import CASE_KINDS, ROLES, TOKENS
from organisation import Records, holds
from workdays import DAY

FEATURES = ["unsettled", "pre-proceedings", "proceedings", "travel over 60 minutes", "unnamed", "Unsettled", "é feature", "=calc"]
STARTER = {"child in need": 4, "assessment": 5, "child protection": 8, "child in care": 4, "care leaver": 3, "court proceedings": 10,
           "UASC": 6, "adult assessment": 5, "adult review": 2, "adult safeguarding": 6}


def make_limits(draw, tables):
    one_measure = draw.choice(TOKENS["measure"]) if draw.chance(30) else None
    for _ in range(draw.choice([0, 1, 1, 2, 3, 5, 8])):
        measure = one_measure or draw.choice(TOKENS["measure"])
        value = draw.choice(["10", "20", "12.5", "30", "17.0001", "45", "4", "8"]) if measure == "points" else \
            draw.choice(["2", "3", "4", "5", "6", "8", "10", "15", "4.5", "0", "100000"])
        begin, end = draw.period()
        tables["limits"].append({
            "code": draw.code("L"), "measure": measure, "operator": draw.choice(TOKENS["operator"]), "value": Fraction(value),
            "unit": draw.maybe(45, draw.choice(tables["units"])["code"]),
            "role": draw.maybe(35, draw.choice(ROLES) if draw.chance(25) else "social worker"),
            "person": draw.maybe(15, draw.choice(tables["people"])["code"]), "from": begin, "to": end})


def make_tight_limits(draw, tables):
    """Limits of one person set at, just over or at 85% of the load that the focus day finds."""
    records = Records(tables)
    for post in tables["posts"]:
        if not holds(post, draw.focus) or not post["fte"] or not draw.chance(30):
            continue
        measure = draw.choice(TOKENS["measure"])
        load = caseload.load_of(records, post, draw.focus)[measure]
        free = post["fte"] * (1 - caseload.reduction_of(records, post, draw.focus))
        if not load or not free:
            continue
        wanted = draw.choice([load, load + 1, load + 2, load + Fraction(1, 10000), load * 100 / 85, load * 100 / 86, load * 100 / 84]) / free
        value = min(Fraction(int(wanted * 10000), 10000), Fraction(100000))
        tables["limits"].append({
            "code": draw.code("L"), "measure": measure, "operator": draw.choice(TOKENS["operator"]), "value": value,
            "unit": draw.maybe(20, post["unit"]), "role": draw.maybe(20, post["role"]), "person": post["person"],
            "from": draw.focus - DAY * draw.choice([0, 1, 100]), "to": draw.maybe(10, draw.focus + DAY)})


def make_weights(draw, tables):
    names = [draw.code("S") for _ in range(3)]
    for turn in range(draw.choice([0, 1, 2, 2, 3, 3, 4])):
        place = None if turn == 0 and draw.chance(60) else draw.choice(tables["units"])["code"]
        if any(row["unit"] == place for row in tables["weights"]):
            continue
        for begin, end in draw.chain(2, 900) if draw.chance(50) else [(draw.focus - timedelta(days=900), None)]:
            make_scheme(draw, tables, draw.choice(names), place, begin, end)


def make_scheme(draw, tables, name, place, begin, end):
    """Rows of one scheme inside its window; some kinds change their points part of the way."""
    kinds = [kind for kind in CASE_KINDS if draw.chance(70 if kind != "other" else 20)]
    # Another window of the same scheme and place never overlaps this one, because the chain's periods do not.
    entries = [("kind", kind, Fraction(STARTER.get(kind, 1))) for kind in kinds]
    entries += [("feature", feature, Fraction(draw.choice(["3", "6", "1", "0.5", "2.25"]))) for feature in FEATURES if draw.chance(50)]
    for column, value, points in entries:
        if draw.chance(15):
            points = Fraction(draw.choice(["0", "0.5", "1.2345", "7", "100"]))
        spans = [(begin, end)]
        last = end or begin + timedelta(days=800)
        if draw.chance(12) and (last - begin).days > 2:
            middle = begin + DAY * draw.randint(1, (last - begin).days - 1)
            spans = [(begin, middle), (middle, end)] if draw.chance(70) else [(middle, end)]
        for first, until in spans:
            tables["weights"].append({"scheme": name, "unit": place, "from": first, "to": until, "kind": None, "feature": None,
                                      "points": points, column: value})
            points += 1


def make_cases(draw, tables, size):
    families = [draw.code("F") for _ in range(40 if size else 8)]
    few_kinds = draw.sample(CASE_KINDS, 3)
    for _ in range(500 if size else draw.randint(15, 70)):
        opened, closed = draw.period(400)
        tables["cases"].append({
            "code": draw.code("C"), "kind": draw.choice(few_kinds if draw.chance(70) else CASE_KINDS),
            "family": draw.maybe(55, draw.choice(families)),
            "features": list(dict.fromkeys(draw.choice(FEATURES) for _ in range(draw.choice([0, 0, 0, 1, 2, 4])))),
            "unit": draw.maybe(55, draw.choice(tables["units"])["code"]),
            "points": draw.maybe(10, Fraction(draw.choice(["0", "1", "4.5", "12", "0.0001"]))), "opened": opened, "closed": closed})


def make_allocations(draw, tables):
    posts = [row["code"] for row in tables["posts"]]
    if not posts:
        return
    # A few posts carry most cases, so that some are over their ceiling.
    busy = draw.sample(posts, max(1, len(posts) // draw.choice([2, 2, 5])))

    def add(case, post, part, begin, end):
        tables["allocations"].append({"code": draw.code("A"), "case": case, "post": post, "part": part, "from": begin, "to": end,
                                      "reason": draw.maybe(25, draw.choice(TOKENS["move_reason"]))})

    for case in tables["cases"]:
        style = draw.randrange(100)
        if style < 8:
            periods = []
        elif style < 60:
            periods = [(case["opened"], case["closed"])]
        elif style < 75:
            periods = [draw.period(300)]
        else:
            periods = draw.chain(4, 300)
        for begin, end in periods:
            add(case["code"], draw.choice(busy if draw.chance(75) else posts), "lead", begin, end)
        for post in draw.sample(posts, min(len(posts), draw.choice([0, 0, 0, 1, 1, 2]))):
            for begin, end in draw.chain(2, 300) if draw.chance(40) else [draw.period(300)]:
                add(case["code"], post, "co-worker", begin, end)


def make_caseload(draw, tables, size):
    make_limits(draw, tables)
    make_weights(draw, tables)
    make_cases(draw, tables, size)
    make_allocations(draw, tables)
    make_tight_limits(draw, tables)
