# SPDX-License-Identifier: MIT
"""The supervision clock and the open actions: policies, last held, next due, labels, scope, carry-over; on time and not discussed.
Follows rules 6 and the `supervision`, `actions`, `compliance` and `discussed` commands of formats.md."""

from datetime import timedelta

from caseload import allocation_holds
from figures import Plain
from organisation import by_bytes, holds
from workdays import DAY, add_months, last_working_day_of_next_month, nth_working_day_after

CASE_CLOCK = ("formal one-to-one", "case supervision", "group")
HELD = ("held", "shared", "agreed", "disputed")
NQSW_PHASES = [(7, "d", 42, "d"), (14, "d", 6, "m"), (1, "m", None, None)]
MONTHLY = [(1, "m", None, None)]


def step(day, count, unit):
    if unit == "month":
        return last_working_day_of_next_month(day)
    return add_months(day, count) if unit == "m" else day + count * DAY


def policy_for(records, person, role, on):
    """(phases, the role it names or None) for a person on a day."""

    def latest(rows):
        return min(rows, key=lambda row: (-row["from"].toordinal(), by_bytes(row["code"])), default=None)

    rows = [row for row in records.supervision_policies.values() if holds(row, on)]
    tiers = ([row for row in rows if row["person"] == person],
             [row for row in rows if row["person"] is None and row["role"] == role],
             [row for row in rows if row["person"] is None and row["role"] is None])
    for tier in tiers:
        if tier:
            chosen = latest(tier)
            return chosen["phases"], chosen["role"]
    return (NQSW_PHASES, "NQSW") if role == "NQSW" else (MONTHLY, None)


def start_of(records, person, role):
    posts = records.posts_of[person]
    if role is not None:
        named = [post["from"] for post in posts if post["role"] == role]
        if named:
            return min(named)
    start = records.people[person]["start"]
    return start if start is not None else min(post["from"] for post in posts)


def held_dates(records, person, on):
    return [row["date"] for row in records.sessions_of[person]
            if row["kind"] == "formal one-to-one" and row["state"] in HELD and row["date"] <= on]


def joined(absences):
    """Absences as (from, to) with those that overlap or touch made one; to is None while open."""
    spans = []
    for row in sorted(absences, key=lambda row: row["from"]):
        if spans and (spans[-1][1] is None or row["from"] <= spans[-1][1]):
            if spans[-1][1] is not None and (row["to"] is None or row["to"] > spans[-1][1]):
                spans[-1] = (spans[-1][0], row["to"])
        else:
            spans.append((row["from"], row["to"]))
    return spans


def around_absences(due, spans):
    moved = True
    while moved:
        moved = False
        for begins, ends in spans:
            if begins <= due and (ends is None or due < ends):
                if ends is None:
                    return None
                due, moved = nth_working_day_after(ends, 5), True
    return due


def next_due(start, last, phases, spans):
    if last is None:
        due = step(start, phases[0][0], phases[0][1])
    else:
        for count, unit, until, until_unit in phases:
            due = step(last, count, unit)
            if until is not None and due < step(start, until, until_unit):
                break
    return around_absences(due, spans)


def label(due, on):
    if due is None:
        return None
    monday = on - on.weekday() * DAY
    if due < on:
        return "overdue"
    if due == on:
        return "today"
    if due < monday + 7 * DAY:
        return "tomorrow" if due == on + DAY else "this week"
    return "next week" if due < monday + 14 * DAY else "later"


def absent_throughout(spans, first, last):
    return any(begins <= first and (ends is None or last < ends) for begins, ends in spans)


def clock(records, person, on, window):
    post = records.main_post(person, on)
    phases, named = policy_for(records, person, post["role"], on)
    held = held_dates(records, person, on)
    last = max(held, default=None)
    spans = joined(records.absences_of[person])
    due = next_due(start_of(records, person, named), last, phases, spans)
    left = records.people[person]["left"]
    if left is not None and due is not None and due >= left:
        due = None
    first = on - timedelta(days=window) + DAY
    waiting = last is None and (due is None or due > on)
    return {"person": person, "last": last, "due": due, "label": label(due, on),
            "days": (on - due).days if due is not None and due < on else 0,
            "in_scope": not absent_throughout(spans, first, on) and not waiting,
            "supervised": any(first <= day <= on for day in held)}


def supervision(records, on, unit=None, window=35):
    people = sorted({post["person"] for post in records.posts_on(on, unit)}, key=by_bytes)
    rows = [clock(records, person, on, window) for person in people]
    rows.sort(key=lambda row: (row["due"] is None, row["due"] or on, by_bytes(row["person"])))
    scope = [row for row in rows if row["in_scope"]]
    iso = lambda day: None if day is None else day.isoformat()
    return {
        "on": on.isoformat(), "window": Plain(window),
        "people": [{"person": row["person"], "last_held": iso(row["last"]), "next_due": iso(row["due"]), "label": row["label"],
                    "days_overdue": Plain(row["days"]), "in_scope": row["in_scope"],
                    "supervised_in_window": row["supervised"]} for row in rows],
        "totals": {"in_scope": Plain(len(scope)), "supervised_in_window": Plain(sum(row["supervised"] for row in scope)),
                   "overdue": Plain(sum(row["label"] == "overdue" for row in scope)),
                   "never": Plain(sum(row["last"] is None for row in scope))},
    }


def first_of(records, action):
    """The first row of a chain and the number of links back to it."""
    links = 0
    while action["carried_from"] is not None:
        action = records.actions[action["carried_from"]]
        links += 1
    return action, links


def actions(records, on, unit=None):
    owners = {post["person"] for post in records.posts_on(on, unit)} if unit is not None else None

    def is_there(row):
        return row["session"] is None or records.sessions[row["session"]]["date"] <= on

    rows = [row for row in records.actions.values() if (row["closed"] is None or row["closed"] > on) and is_there(row)]
    continued = {row["carried_from"] for row in records.actions.values() if row["carried_from"] is not None and is_there(row)}
    found = []
    for row in rows:
        if row["code"] in continued or (owners is not None and row["owner"] not in owners):
            continue
        first, links = first_of(records, row)
        session = records.sessions[first["session"]] if first["session"] else None
        found.append((row["due"] is None, row["due"] or on, by_bytes(row["code"]), {
            "action": row["code"], "owner": row["owner"], "due": row["due"].isoformat() if row["due"] else None,
            "label": label(row["due"], on), "age_days": Plain((on - session["date"]).days) if session else None,
            "carried": Plain(links)}))
    return {"on": on.isoformat(), "actions": [entry[3] for entry in sorted(found, key=lambda entry: entry[:3])]}


def due_dates(records, person, on):
    """(due, the one-to-one held next or None) of everything that the clock ever gave, up to `on`."""
    held = sorted(set(held_dates(records, person, on)))
    spans = joined(records.absences_of[person])
    left = records.people[person]["left"]
    for last, following in zip([None, *held], [*held, None]):
        as_at = following - DAY if following is not None else on
        post = records.main_post(person, as_at)
        phases, named = policy_for(records, person, post["role"] if post else None, as_at)
        due = next_due(start_of(records, person, named), last, phases, spans)
        if due is not None and (left is None or due < left):
            yield due, following


def compliance(records, on, unit=None, months=36):
    counts = {}
    for person, posts in records.posts_of.items():
        for due, following in due_dates(records, person, on):
            met = following is not None and following <= due
            if (due <= on or met) and any(holds(post, due) and records.inside(post["unit"], unit) for post in posts):
                figures = counts.setdefault((due.year, due.month), [0, 0])
                figures[0] += 1
                figures[1] += met
    wanted = [divmod(on.year * 12 + on.month - 1 - back, 12) for back in reversed(range(months))]
    rows = [(year, month + 1, counts.get((year, month + 1), (0, 0))) for year, month in wanted]
    return {"on": on.isoformat(), "unit": unit, "months": [
        {"month": f"{year:04d}-{month:02d}", "due": Plain(due), "on_time": Plain(met)} for year, month, (due, met) in rows]}


def discussed(records, on, unit=None, days=42):
    last = {}
    for row in records.discussions.values():
        session = records.sessions[row["session"]]
        if session["kind"] in CASE_CLOCK and session["state"] in HELD and session["date"] <= on:
            last[row["case"]] = max(session["date"], last.get(row["case"], session["date"]))
    found = []
    for row in records.allocations.values():
        post, case = records.posts[row["post"]], records.cases[row["case"]]
        if row["part"] != "lead" or not allocation_holds(records, row, on) or not records.inside(post["unit"], unit):
            continue
        when = last.get(case["code"])
        since = (on - (case["opened"] if when is None else when)).days
        if since >= days:
            found.append((-since, by_bytes(case["code"]), {
                "case": case["code"], "kind": case["kind"], "unit": case["unit"], "post": post["code"],
                "last_discussed": when.isoformat() if when else None, "days": Plain(since)}))
    return {"on": on.isoformat(), "days": Plain(days), "cases": [entry[2] for entry in sorted(found, key=lambda entry: entry[:2])]}
