# SPDX-License-Identifier: MIT
"""Hand-placed edges that chance seldom meets: exact thresholds, ties broken by code, clocks that stop on the boundary day.
Each is a person of its own with what it needs; a folder gets about half of them."""

from datetime import date
from fractions import Fraction

from workdays import DAY, add_months, nth_working_day_after

# Their order by UTF-8 bytes is not their order by UTF-16 units.
APART = ["\uff21", "\U0001f600"]
HOLIDAYS = [date(2019, 12, 25), date(2020, 5, 8), date(2021, 12, 28), date(2022, 6, 2), date(2022, 9, 19), date(2023, 5, 1), date(2023, 5, 8),
            date(2024, 4, 1), date(2022, 1, 3), date(2024, 8, 26), date(2021, 4, 5), date(2018, 5, 28)]


class Edges:
    """Rows for one folder, with everything left out that an edge does not need."""

    def __init__(self, draw, tables):
        self.draw, self.tables, self.focus = draw, tables, draw.focus
        self.long_ago = draw.focus - 900 * DAY

    def person(self, start=None):
        row = {"code": self.draw.code("P"), "name": self.draw.name(), "registration": None, "start": start, "left": None}
        self.tables["people"].append(row)
        return row["code"]

    def post(self, person, role="social worker", fte="1", begin=None, code=None):
        if code is not None and code in self.draw.taken["T"]:
            return None
        code = code or self.draw.code("T")
        self.draw.taken["T"].add(code)
        self.tables["posts"].append({
            "code": code, "person": person, "unit": self.draw.choice(self.tables["units"])["code"], "role": role, "fte": Fraction(fte),
            "contract": "permanent", "kind": "substantive", "from": begin or self.long_ago, "to": None})
        return code

    def led(self, post, kind="child in need", points=None, family=None):
        case = self.draw.code("C")
        self.tables["cases"].append({"code": case, "kind": kind, "family": family, "features": [], "unit": None,
                                     "points": None if points is None else Fraction(points), "opened": self.long_ago, "closed": None})
        self.tables["allocations"].append({"code": self.draw.code("A"), "case": case, "post": post, "part": "lead", "from": self.long_ago,
                                           "to": None, "reason": None})

    def limit(self, person, measure, operator, value, code=None):
        self.tables["limits"].append({"code": code or self.draw.code("L"), "measure": measure, "operator": operator, "value": Fraction(value),
                                      "unit": None, "role": None, "person": person, "from": self.long_ago, "to": None})

    def held(self, person, day, state="held"):
        self.tables["sessions"].append({
            "code": self.draw.code("K"), "person": person, "supervisor": None, "kind": "formal one-to-one", "date": day, "minutes": None,
            "state": state, "reason": None, "side": None, "new_date": None, "interrupted": None, "shared": None, "agreed": None,
            "location": None})

    def away(self, person, begin, end):
        self.tables["absences"].append({"code": self.draw.code("B"), "person": person, "reason": "leave", "needs_cover": self.draw.choice(["yes", "no"]),
                                        "from": begin, "to": end})

    def policy(self, person, phases, code=None):
        self.tables["supervision_policies"].append({"code": code or self.draw.code("V"), "role": None, "person": person, "phases": phases,
                                                    "minutes": Fraction(90), "from": self.long_ago - 900 * DAY, "to": None})


def near_exactly(edges):
    person = edges.person()
    post = edges.post(person)
    for _ in range(17):
        edges.led(post, points="1", family="F-near" if edges.draw.chance(20) else None)
    edges.limit(person, "children", edges.draw.choice(["below", "at most"]), edges.draw.choice(["20", "20.0001", "19.9999"]))


def over_for_weeks(edges):
    """A run of 26 to 29 days, or one broken for a day; at the limit exactly or one over."""
    person = edges.person()
    post = edges.post(person)
    value = edges.draw.choice([3, 4])
    for _ in range(4):
        edges.led(post, points="2")
    last = edges.tables["allocations"][-1]
    last["from"] = edges.draw.focus - edges.draw.choice([25, 26, 27, 28]) * DAY
    if edges.draw.chance(40):
        broken = edges.draw.focus - edges.draw.choice([1, 9, 24]) * DAY
        again = {**last, "code": edges.draw.code("A"), "from": broken + DAY}
        last["to"] = broken
        edges.tables["allocations"].append(again)
    elif edges.draw.chance(30):
        edges.away(person, edges.draw.focus - 14 * DAY, edges.draw.focus - 13 * DAY)
    edges.limit(person, "children", edges.draw.choice(["below", "at most"]), value)


def smallest_weight_left(edges):
    """A points headroom of exactly 0.0001 more, less or the same as the smallest weights in use."""
    person = edges.person()
    post = edges.post(person)
    edges.led(post, points="10")
    edges.limit(person, "points", "at most", Fraction(10) + Fraction(edges.draw.choice(["0", "0.5", "1", "2", "3", "4", "3.9999", "4.0001"])))


def limits_tied(edges):
    person = edges.person()
    edges.led(edges.post(person))
    for mark, value in zip(APART, ("3", "7")):
        edges.limit(person, "children", "below", value, f"{mark}L{len(edges.tables['limits'])}")


def codes_apart(edges):
    person = edges.person()
    for mark in APART:
        edges.post(person, code=mark + "T")
    for mark in APART:
        other = edges.person()
        edges.led(edges.post(other, code=mark + "led"))
        edges.limit(other, "children", "below", "4")


def posts_tied(edges):
    """The main post by start or by code alone, where the roles have different clocks."""
    person = edges.person(edges.focus - 30 * DAY)
    for role in edges.draw.sample(["NQSW", "social worker"], 2):
        edges.post(person, role, "0.5", edges.focus - DAY * edges.draw.choice([60, 60, 90]))
    edges.held(person, edges.focus - 10 * DAY)


def policies_tied(edges):
    person = edges.person()
    edges.post(person)
    for phases in ("10d", "20d"):
        edges.policy(person, phases, f"{edges.draw.choice(APART + ['a', 'Z'])}V{len(edges.tables['supervision_policies'])}")
    edges.held(person, edges.focus - 15 * DAY)


def phase_boundary(edges):
    start = edges.focus - DAY * edges.draw.choice([38, 41, 42, 44])
    person = edges.person(start)
    edges.post(person)
    edges.policy(person, "7d until 42d; 14d until 6m; 1m")
    edges.held(person, start + DAY * edges.draw.choice([34, 35, 36]))
    other = edges.person(start)
    edges.post(other, "NQSW", begin=start)
    edges.held(other, start + DAY * edges.draw.choice([34, 35, 36]))


def month_boundary(edges):
    start = edges.draw.choice([date(2023, 8, 31), date(2024, 8, 30), date(2022, 10, 31)])
    person = edges.person(start)
    edges.post(person, begin=start)
    edges.policy(person, "14d until 6m; 1m")
    edges.held(person, add_months(start, 6) - DAY * edges.draw.choice([13, 14, 15]))


def absence_boundary(edges):
    """A due date on the day of return, the day before it, or on the first day away; a second absence catches the moved date."""
    person = edges.person()
    edges.post(person)
    edges.policy(person, "28d")
    last = edges.focus - DAY * edges.draw.randint(10, 40)
    edges.held(person, last)
    due = last + 28 * DAY
    begin, end = due - DAY * edges.draw.choice([0, 0, 1, 9]), due + DAY * edges.draw.choice([0, 1, 4])
    if begin < end:
        edges.away(person, begin, end)
        moved = nth_working_day_after(end, 5)
        if edges.draw.chance(70):
            edges.away(person, moved - DAY * edges.draw.choice([0, 1]), moved + DAY * edges.draw.choice([0, 1, 8]) + DAY)
        if edges.draw.chance(20):
            edges.away(person, end, end + DAY * edges.draw.randint(1, 5))


def bank_holiday(edges):
    holiday = edges.draw.choice(HOLIDAYS)
    person = edges.person()
    edges.post(person, begin=date(2015, 1, 1))
    edges.policy(person, "28d")
    edges.tables["supervision_policies"][-1]["from"] = date(2015, 1, 1)
    back = holiday - DAY * edges.draw.randint(1, 8)
    due = back - DAY * edges.draw.randint(1, 4)
    edges.held(person, due - 28 * DAY)
    edges.away(person, due, back)


def working_month_end(edges):
    """A calendar month whose last working day is not its last day."""
    person = edges.person()
    edges.post(person, begin=date(2015, 1, 1))
    edges.policy(person, "month")
    edges.tables["supervision_policies"][-1]["from"] = date(2015, 1, 1)
    edges.held(person, edges.draw.choice([date(2024, 2, 28), date(2023, 4, 3), date(2022, 4, 30), date(2020, 4, 1), date(2024, 7, 31), date(2021, 11, 30),
                                          date(2022, 12, 31)]))


def first_due(edges):
    """Never supervised, with the first due date on, before or after the asked day."""
    start = edges.focus - DAY * (7 + edges.draw.choice([-1, 0, 0, 1]))
    person = edges.person(start if edges.draw.chance(50) else None)
    edges.post(person, "NQSW", begin=start)
    edges.policy(person, "7d until 42d; 1m")
    if edges.draw.chance(30):
        edges.held(person, edges.focus, "planned")


def on_time_boundary(edges):
    """Held on the due date, a day before or after it, twice on one day, or far ahead of a due date that is still to come."""
    person = edges.person()
    edges.post(person)
    edges.policy(person, "28d")
    day = edges.focus - DAY * edges.draw.randint(60, 200)
    while day < edges.focus:
        edges.held(person, day)
        if edges.draw.chance(30):
            edges.held(person, day)
        day += DAY * edges.draw.choice([28, 28, 27, 29, 1, 70])
    edges.held(person, edges.focus - DAY * edges.draw.choice([0, 1, 27, 28, 29]))


def clock_changes(edges):
    """Another policy, role or team between a one-to-one and the next, on the very day or the day before it."""
    person = edges.person()
    held = edges.focus - DAY * 40
    turn = held - DAY * edges.draw.choice([0, 1, 2])
    edges.post(person, "NQSW" if edges.draw.chance(50) else "social worker")
    edges.tables["posts"][-1]["to"] = turn
    if edges.draw.chance(80):
        edges.post(person, "senior practitioner", begin=turn + DAY * edges.draw.choice([0, 0, 1, 20]))
    for phases, begin in (("21d", edges.long_ago), (edges.draw.choice(["7d", "2m", "month"]), turn)):
        edges.policy(person, phases)
        edges.tables["supervision_policies"][-1]["from"] = begin
    for day in (held - DAY * edges.draw.randint(7, 30), held):
        edges.held(person, day)


def long_ago_matters(edges):
    """A due date of this month from a one-to-one of long before: by a long interval, or by a long absence."""
    person = edges.person()
    edges.post(person)
    if edges.draw.chance(50):
        edges.policy(person, edges.draw.choice(["10m", "400d", "1m until 500d; 12m"]))
        edges.held(person, add_months(edges.focus, -10) if edges.draw.chance(50) else edges.focus - DAY * 400)
    else:
        back = edges.focus - DAY * edges.draw.randint(0, 60)
        edges.held(person, edges.focus - 500 * DAY)
        edges.away(person, edges.focus - 480 * DAY, back)
        if edges.draw.chance(40):
            edges.away(person, nth_working_day_after(back, 5), edges.focus + DAY * 9)


def make_edges(draw, tables):
    edges = Edges(draw, tables)
    for edge in (near_exactly, over_for_weeks, smallest_weight_left, limits_tied, codes_apart, posts_tied, policies_tied, phase_boundary, month_boundary,
                 absence_boundary, bank_holiday, working_month_end, first_due, on_time_boundary, clock_changes, long_ago_matters):
        if draw.chance(45):
            edge(edges)
