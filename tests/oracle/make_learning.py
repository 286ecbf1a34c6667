# SPDX-License-Identifier: MIT
"""Generated learning round the ends of a year of the register: people with and without a registration who came, left or were there on either
side of 30 November, and pieces that count, that are drafts, that were used in another year, and whose titles are equal but for case and spaces."""

from datetime import date

from development import year_of
from workdays import DAY

SAME = ("Court skills", "court SKILLS", " Court  skills ", "Court\u00a0skills", "COURT\nSKILLS")
OTHER = ("Court skill", "Court-skills", "Courtskills", "Straße", "STRASSE", "Ĳsbrand", "ı", "İ", "\u1e9e", "SS", "Siân's group")


def boundary(draw):
    """30 November of the year of the focus, or the one before it."""
    begins = int(year_of(draw.focus)[:4])
    return date(begins + draw.choice([0, 1]), 11, 30)


def add_person(draw, tables):
    last = boundary(draw)
    start = draw.choice([None, None, last, last + DAY, last - 700 * DAY])
    left = draw.choice([None, None, None, last, last + DAY, last + 2 * DAY])
    if start and left and left <= start:
        left = None
    code = draw.code("P")
    tables["people"].append({"code": code, "name": draw.name(), "start": start, "left": left,
                             "registration": draw.choice(["SW1", "SW 22", None, "pending"])})
    return code


def add_piece(draw, tables, person):
    last = boundary(draw)
    day = draw.choice([last, last + DAY, last - DAY, last - 364 * DAY, last - 365 * DAY, last - 200 * DAY, date(1900, 1, 1), date(2199, 12, 31)])
    tables["cpd"].append({
        "code": draw.code("E"), "person": person, "date": day, "kind": draw.choice(["course", "peer group"]),
        "title": draw.choice(SAME if draw.chance(60) else OTHER), "learnt": draw.some_text(), "impact": draw.some_text(),
        "peer": "yes" if draw.chance(35) else "no", "state": "draft" if draw.chance(20) else "finished",
        "used_in": draw.choice([None, None, None, year_of(day), year_of(last), year_of(last + DAY), "2019-20", "portfolio"])})


def make_learning(draw, tables):
    for _ in range(draw.randint(2, 6)):
        person = add_person(draw, tables)
        for _ in range(draw.choice([0, 1, 2, 2, 3, 4])):
            add_piece(draw, tables, person)
