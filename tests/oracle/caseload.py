# SPDX-License-Identifier: MIT
"""Load, weights, limits, ceilings and status of posts, the totals of a balance, and the unallocated cases.
Follows rules 3 to 5 in exact fractions; rounding happens only where a figure is written."""

from collections import defaultdict
from fractions import Fraction

from figures import Plain, number, ratio
from organisation import by_bytes, holds, open_on

SIBLING = Fraction(6, 10)
CO_WORK = Fraction(1, 2)
NEAR = 85


def allocation_holds(records, allocation, on):
    return (holds(allocation, on) and holds(records.posts[allocation["post"]], on)
            and open_on(records.cases[allocation["case"]], on))


def scheme_rows(records, unit, on):
    """The weights in force for a unit: those of the nearest unit upwards that has any, else those without a unit."""
    for place in records.path(unit) + [None]:
        rows = [row for row in records.weight_rows if row["unit"] == place and holds(row, on)]
        if rows:
            return rows
    return []


def weight(case, scheme):
    """The whole weight of a case, or None where it is unweighted."""
    if case["points"] is not None:
        return case["points"]
    kinds = [row["points"] for row in scheme if row["kind"] == case["kind"]]
    if not kinds:
        return None
    return kinds[0] + sum(row["points"] for row in scheme if row["feature"] in case["features"])


def load_of(records, post, on):
    """children, families, points and the number of unweighted cases of a post."""
    led, worked = {}, {}
    for allocation in records.allocations_of_post[post["code"]]:
        if allocation_holds(records, allocation, on):
            target = led if allocation["part"] == "lead" else worked
            target[allocation["case"]] = records.cases[allocation["case"]]
    worked = {code: case for code, case in worked.items() if code not in led}
    scheme = scheme_rows(records, post["unit"], on)
    groups = defaultdict(list)
    unweighted = 0
    for code, case in led.items():
        whole = weight(case, scheme)
        if whole is None:
            unweighted += 1
        else:
            groups[(case["family"], case["kind"]) if case["family"] else ("alone", code, None)].append(whole)
    points = Fraction(0)
    for whole in groups.values():
        points += max(whole) + SIBLING * (sum(whole) - max(whole))
    for case in worked.values():
        whole = weight(case, scheme)
        if whole is None:
            unweighted += 1
        else:
            points += CO_WORK * whole
    families = len({case["family"] for case in led.values() if case["family"]})
    families += sum(1 for case in led.values() if not case["family"])
    return {"children": Fraction(len(led)), "families": Fraction(families), "points": points, "unweighted": unweighted,
            "scheme": scheme}


def limit_for(records, post, on, measure):
    """The one limit in force for a post, or None."""
    path = records.path(post["unit"])

    def rank(limit):
        depth = len(records.path(limit["unit"])) if limit["unit"] else 0
        return (limit["person"] is None, -depth, limit["role"] is None, -limit["from"].toordinal(), by_bytes(limit["code"]))

    matching = [limit for limit in records.limits.values()
                if holds(limit, on)
                and (measure is None or limit["measure"] == measure)
                and (limit["unit"] is None or limit["unit"] in path)
                and limit["role"] in (None, post["role"])
                and limit["person"] in (None, post["person"])]
    return min(matching, key=rank, default=None)


def reduction_of(records, post, on):
    """The part of the FTE that is taken away, from 0 to 1."""
    percent = sum(row["percent"] for row in records.reductions_of[post["person"]]
                  if holds(row, on) and row["post"] in (None, post["code"]))
    percent += sum(100 for row in records.absences_of[post["person"]] if holds(row, on) and row["needs_cover"] == "yes")
    return min(Fraction(percent), Fraction(100)) / 100


def floor(value):
    return value.numerator // value.denominator


def ceil(value):
    return -floor(-value)


def judge(limit, ceiling, load, scheme):
    """headroom and status under a limit."""
    below = limit["operator"] == "below"
    breach = load > 0 and (load >= ceiling if below else load > ceiling)
    if limit["measure"] == "points":
        headroom = ceiling - load
        kinds = [row["points"] for row in scheme if row["kind"] is not None and row["points"] > 0]
        full = headroom < min(kinds) if kinds else headroom == 0
    else:
        most = max(0, ceil(ceiling) - 1) if below else floor(ceiling)
        headroom = most - load
        full = headroom == 0
    if ceiling == 0:
        return headroom, "no capacity" if load > 0 else "full"
    if breach:
        return headroom, "over"
    if full:
        return headroom, "full"
    return headroom, "near" if load * 100 >= ceiling * NEAR else "room"


def judged_post(records, post, on, measure):
    found = load_of(records, post, on)
    limit = limit_for(records, post, on, measure)
    counted = limit["measure"] if limit else measure or "children"
    row = dict(found, post=post, limit=limit, measure=counted, load=found[counted], ceiling=None, headroom=None,
               utilisation=None, status="no limit")
    if limit:
        row["ceiling"] = limit["value"] * post["fte"] * (1 - reduction_of(records, post, on))
        row["headroom"], row["status"] = judge(limit, row["ceiling"], row["load"], found["scheme"])
        if row["ceiling"] > 0:
            row["utilisation"] = row["load"] / row["ceiling"]
    return row


def order(row):
    if row["status"] == "no capacity":
        group = 0
    elif row["status"] == "over":
        group = 1
    elif row["status"] == "no limit":
        group = 4
    else:
        group = 2 if row["ceiling"] > 0 else 3
    return (group, -(row["utilisation"] or 0), by_bytes(row["post"]["code"]))


def gini(values):
    if len(values) < 2 or not any(values):
        return Fraction(0)
    spread = sum(abs(x - y) for x in values for y in values)
    return spread / (2 * len(values) * sum(values))


def totals(rows):
    limited = [row for row in rows if row["limit"]]
    mixed = len({row["measure"] for row in limited}) > 1
    load = sum((row["load"] for row in limited), Fraction(0))
    ceiling = sum((row["ceiling"] for row in limited), Fraction(0))
    spread = [row["utilisation"] for row in limited if row["utilisation"] is not None]
    holders = [row for row in rows if row["post"]["fte"] > 0 and row["children"] > 0]
    cases = sum(row["children"] for row in holders)
    fte = sum((row["post"]["fte"] for row in holders), Fraction(0))
    count = {status: sum(row["status"] == status for row in rows)
             for status in ("over", "full", "near", "room", "no capacity", "no limit")}
    return {
        "posts": Plain(len(rows)),
        "load": None if mixed else number(load),
        "ceiling": None if mixed else number(ceiling),
        "utilisation": None if mixed or ceiling == 0 else ratio(load / ceiling),
        "over": Plain(count["over"]), "full": Plain(count["full"]), "near": Plain(count["near"]), "room": Plain(count["room"]),
        "no_capacity": Plain(count["no capacity"]), "no_limit": Plain(count["no limit"]),
        "unweighted": Plain(sum(row["unweighted"] for row in rows)),
        "highest": ratio(max(spread, default=None)), "lowest": ratio(min(spread, default=None)),
        "gini": ratio(gini(spread)),
        "average_caseload": ratio(cases / fte) if fte else None,
        "case_holder_fte": number(fte),
        "cases": Plain(cases),
    }


def balance(records, on, unit=None, measure=None):
    rows = [judged_post(records, post, on, measure) for post in records.posts_on(on, unit)]
    rows = [row for row in rows if row["post"]["fte"] > 0 or row["children"] > 0 or row["load"] > 0]
    rows.sort(key=order)
    posts = []
    for row in rows:
        post, limit = row["post"], row["limit"]
        posts.append({
            "post": post["code"], "person": post["person"], "unit": post["unit"], "role": post["role"],
            "fte": number(post["fte"]), "measure": row["measure"], "load": number(row["load"]),
            "children": number(row["children"]), "families": number(row["families"]), "points": number(row["points"]),
            "unweighted": Plain(row["unweighted"]), "ceiling": number(row["ceiling"]),
            "operator": limit["operator"] if limit else None, "headroom": number(row["headroom"]),
            "utilisation": ratio(row["utilisation"]), "status": row["status"],
        })
    return {"on": on.isoformat(), "unit": unit, "measure": measure, "posts": posts, "totals": totals(rows)}


def unallocated_since(records, case, on):
    """The day since which nobody leads an open case, or None where somebody does."""
    since = case["opened"]
    for allocation in records.allocations_of_case[case["code"]]:
        if allocation["part"] != "lead":
            continue
        if allocation_holds(records, allocation, on):
            return None
        post = records.posts[allocation["post"]]
        began = max(allocation["from"], post["from"], case["opened"])
        ends = [end for end in (allocation["to"], post["to"]) if end is not None]
        if ends and began < min(ends) <= on:
            since = max(since, min(ends))
    return since


def unallocated(records, on, unit=None):
    if unit is not None:
        records.units[unit]
    found = []
    for case in records.cases.values():
        if not open_on(case, on) or (unit is not None and not records.inside(case["unit"], unit)):
            continue
        since = unallocated_since(records, case, on)
        if since is not None:
            found.append({"case": case["code"], "kind": case["kind"], "unit": case["unit"], "since": since.isoformat(),
                          "days": Plain((on - since).days)})
    found.sort(key=lambda row: (-int(row["days"]), by_bytes(row["case"])))
    return {"on": on.isoformat(), "cases": found}
