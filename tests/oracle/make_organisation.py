# SPDX-License-Identifier: MIT
"""Generated units, people, posts, supervisors, absences, reductions and programmes.
Obeys every refusal of formats.md section 2; the oddities are those that an import must accept."""

from fractions import Fraction

from folder import REDUCTION_REASONS, ROLES, TOKENS
from workdays import DAY

FTES = ["1", "1", "1", "1", "0.8", "0.6", "0.5", "0.4", "0.333333", "0.123456", "0.75", "0", "0.000001"]
PERCENTS = ["10", "10", "20", "50", "33.3333", "12.5", "60", "100", "0", "0.0001"]
FRONT_LINE = ["social worker"] * 6 + ["NQSW"] * 3 + ["senior practitioner", "family support worker", "personal adviser"]


def make_units(draw, tables, size):
    units = tables["units"]

    def add(kind, parent, division):
        row = {"code": draw.code("U"), "parent": parent, "kind": kind, "name": draw.name(),
               "division": division if draw.chance(70) else None}
        units.append(row)
        return row["code"]

    for _ in range(2 if draw.chance(10) else 1):
        root = add("authority", None, None)
        for _ in range(draw.randint(1, 3)):
            area = add("area", root, None) if draw.chance(80) else root
            for _ in range(draw.randint(1, 2)):
                service = add("service", area, draw.choice(TOKENS["division"])) if draw.chance(80) else area
                for _ in range(draw.randint(1, 2 + size)):
                    add("team", service, None)


def make_people(draw, tables, size):
    for _ in range(60 if size else draw.randint(6, 14)):
        start = draw.maybe(50, draw.day(1500, -30))
        left = draw.maybe(12, draw.day(200, 200))
        if start and left and left <= start:
            left = None
        tables["people"].append({"code": draw.code("P"), "name": draw.name(), "start": start, "left": left,
                                 "registration": draw.maybe(60, f"SW{draw.randint(1, 99999)}")})
    codes = [row["code"] for row in tables["people"]]
    for code in codes:
        make_posts(draw, tables, code)
        make_supervisors(draw, tables, code, codes)


def make_posts(draw, tables, person):
    teams = [row["code"] for row in tables["units"] if row["kind"] == "team" or draw.chance(15)]
    if not teams:
        teams = [tables["units"][0]["code"]]

    def add(role, begin, end, kind="substantive"):
        tables["posts"].append({
            "code": draw.code("T"), "person": person, "unit": draw.choice(teams), "role": role, "fte": Fraction(draw.choice(FTES)),
            "contract": draw.choice(TOKENS["contract"]), "kind": kind, "from": begin, "to": end})

    style = draw.randrange(100)
    if style < 6:
        return
    role = draw.choice(FRONT_LINE) if draw.chance(85) else draw.choice(ROLES)
    if style < 18:
        # A newly qualified year, then the same person as a social worker, without a gap.
        begin = draw.focus - DAY * draw.randint(30, 400)
        change = begin + DAY * draw.randint(20, 380)
        add("NQSW", begin, change)
        add("social worker", change, None)
        return
    begin, end = draw.period()
    add(role, begin, end)
    if draw.chance(22):
        begin, end = draw.period()
        add(draw.choice(FRONT_LINE), begin, end, draw.choice(TOKENS["post_kind"]))


def make_supervisors(draw, tables, person, codes):
    others = [code for code in codes if code != person]
    for kind in TOKENS["supervisor_kind"]:
        if draw.chance(70 if kind == "line" else 20):
            for begin, end in draw.chain(3):
                tables["supervisors"].append({"person": person, "supervisor": draw.choice(others), "kind": kind,
                                              "from": begin, "to": end})


def make_absences(draw, tables):
    window = draw.choice([30, 35, 42])
    for person in tables["people"]:
        if not draw.chance(35):
            continue
        begin, end = draw.period(60)
        periods = [(begin, end)]
        if draw.chance(25):
            # Away through the whole window, or all but its first or last day.
            periods = [(draw.focus - DAY * (window - draw.choice([0, 1, 2])), draw.focus + DAY * draw.choice([0, 1, 2, 40]))]
        if periods[-1][1] and draw.chance(50):
            # Touching, overlapping, or a day apart.
            begin = periods[-1][1] + DAY * draw.choice([-2, -1, 0, 0, 0, 1])
            periods.append((begin, draw.choice([None, begin + 9 * DAY, begin + DAY])))
        for begin, end in periods:
            tables["absences"].append({"code": draw.code("B"), "person": person["code"], "reason": draw.text(),
                                       "needs_cover": draw.choice(TOKENS["yesno"]), "from": begin, "to": end})


def make_reductions(draw, tables):
    posts_of = {}
    for post in tables["posts"]:
        posts_of.setdefault(post["person"], []).append(post["code"])
    for person in tables["people"]:
        if not draw.chance(40):
            continue
        for _ in range(draw.choice([1, 1, 2, 3])):
            reason = draw.choice(REDUCTION_REASONS + ("local reason", "Caf\u00e9 duty", "=why"))
            percent = Fraction(draw.choice(PERCENTS))
            if reason == "trade union facility":
                percent = min(percent, Fraction(50))
            if draw.chance(30):
                reason = reason.upper()
            begin, end = draw.period()
            tables["reductions"].append({
                "code": draw.code("R"), "person": person["code"], "post": draw.maybe(40, draw.choice(posts_of.get(person["code"]) or [None])),
                "reason": reason, "percent": percent, "from": begin, "to": end, "note": draw.some_text(30)})


def make_programmes(draw, tables):
    codes = [row["code"] for row in tables["people"]]
    for person in draw.sample(codes, len(codes) // 4):
        begin, end = draw.period()
        tables["programmes"].append({"code": draw.code("G"), "person": person, "from": begin, "to": end,
                                     "programme": draw.choice(["ASYE", "Aspiring Managers", "Practice Educator stage 1", "Step Up", draw.text()]),
                                     "mentor": draw.maybe(60, draw.choice(codes))})


def make_policies(draw, tables):
    phases = ["7d until 42d; 14d until 6m; 1m", "month", "1m", "28d", "month until 90d; 10d", "30d until 3m; month", "14d until 2m; 1m until 1m; 2m",
              "999d", "3m", "1d until 999d; 999m", "42d"]
    for _ in range(draw.choice([0, 0, 1, 2, 4])):
        named = draw.randrange(3)
        begin, end = draw.period()
        tables["supervision_policies"].append({
            "code": draw.code("V"), "role": draw.choice(FRONT_LINE) if named == 0 else None,
            "person": draw.choice(tables["people"])["code"] if named == 1 else None, "phases": draw.choice(phases),
            "minutes": Fraction(draw.choice([60, 90, 0, 120])), "from": begin, "to": end})


def make_organisation(draw, tables, size):
    make_units(draw, tables, size)
    make_people(draw, tables, size)
    make_absences(draw, tables)
    make_reductions(draw, tables)
    make_programmes(draw, tables)
    make_policies(draw, tables)


