# SPDX-License-Identifier: MIT
"""Generated sessions of every kind and state, discussions, actions in chains, goals, learning and training requests.
A moved or cancelled session has what the format asks of it, and no action closes before the session that continues it."""

from datetime import date
from fractions import Fraction

from folder import TOKENS
from workdays import DAY

RECORDED = ("held", "shared", "agreed", "disputed")


def make_sessions(draw, tables):
    codes = [row["code"] for row in tables["people"]]
    for person in codes:
        if draw.chance(12):
            continue
        day = draw.focus - DAY * draw.randint(20, 300)
        pace = draw.choice([7, 14, 30, 45])
        for _ in range(draw.randint(1, 8)):
            add_session(draw, tables, person, codes, draw.day(60, 40) if draw.chance(15) else day)
            day += DAY * max(1, pace + draw.randint(-6, 6))
            if day > draw.focus + 60 * DAY:
                break


def add_session(draw, tables, person, codes, day):
    kind = "formal one-to-one" if draw.chance(65) else draw.choice(TOKENS["session_kind"])
    state = draw.choice(RECORDED) if draw.chance(60) else draw.choice(TOKENS["session_state"])
    row = {"code": draw.code("K"), "person": person, "supervisor": draw.maybe(75, draw.choice([c for c in codes if c != person])),
           "kind": kind, "date": day, "minutes": draw.maybe(60, Fraction(draw.choice([45, 60, 90, 0, 120]))), "state": state,
           "reason": None, "side": None, "new_date": None, "interrupted": draw.maybe(20, draw.choice(TOKENS["yesno"])),
           "shared": None, "agreed": None, "location": (None, "in person, the office", "video")[len(tables["sessions"]) % 3]}
    if state in ("moved", "cancelled"):
        row["reason"] = draw.text()
        row["new_date"] = day + DAY * draw.randint(1, 30)
        if state == "cancelled" or draw.chance(30):
            row["side"] = draw.choice(TOKENS["side"])
    elif draw.chance(15):
        row["reason"] = draw.text()
    if state in ("shared", "agreed", "disputed") and draw.chance(80):
        row["shared"] = day + DAY * draw.randint(0, 12)
    if state == "agreed" and draw.chance(80):
        row["agreed"] = (row["shared"] or day) + DAY * draw.randint(0, 5)
    tables["sessions"].append(row)


def make_discussions(draw, tables):
    cases = [row["code"] for row in tables["cases"]]
    for session in tables["sessions"]:
        if session["state"] in RECORDED:
            for case in draw.sample(cases, draw.choice([0, 1, 1, 2])):
                tables["discussions"].append({"code": draw.code("D"), "session": session["code"], "case": case, "said": draw.some_text(),
                                              "risks": draw.some_text(30), "decision": draw.some_text(), "rationale": draw.some_text()})


def make_actions(draw, tables):
    by_person = {}
    for session in tables["sessions"]:
        by_person.setdefault(session["person"], []).append(session)
    for sessions in by_person.values():
        sessions.sort(key=lambda row: row["date"])
        for _ in range(draw.choice([0, 1, 2, 3])):
            make_chain(draw, tables, sessions)
    for _ in range(draw.randint(0, 4)):
        add_action(draw, tables, None, None)


def make_chain(draw, tables, sessions):
    """One action, carried into up to four later sessions (now and then into an earlier one, or into none)."""
    at = draw.randrange(len(sessions))
    previous = add_action(draw, tables, sessions[at], None)
    for _ in range(draw.choice([0, 0, 1, 2, 4])):
        if draw.chance(6):
            session = draw.choice(sessions + [None])
        elif at + 1 < len(sessions):
            at += 1
            session = sessions[at]
        else:
            break
        following = add_action(draw, tables, session, previous)
        if previous["closed"] and session and previous["closed"] < session["date"]:
            previous["closed"] = session["date"] + DAY * draw.choice([0, 0, 1, 30])
        if draw.chance(95):
            previous = following


def add_action(draw, tables, session, carried):
    begin = session["date"] if session else draw.day(200, 0)
    state = draw.choice(["open", "open", "open", "done", "dropped"])
    row = {"code": draw.code("N"), "session": session["code"] if session else None,
           "case": draw.maybe(50, draw.choice(tables["cases"])["code"]), "owner": draw.choice(tables["people"])["code"],
           "what": draw.text(), "due": draw.maybe(80, draw.day(60, 30)), "state": state,
           "closed": begin + DAY * draw.randint(0, 90) if state != "open" else None,
           "carried_from": carried["code"] if carried else None}
    if row["closed"] and draw.chance(20):
        row["closed"] = max(begin, draw.focus + DAY * draw.choice([0, 1]))
    tables["actions"].append(row)
    return row


def make_development(draw, tables):
    people = [row["code"] for row in tables["people"]]
    sessions_of = {}
    for session in tables["sessions"]:
        sessions_of.setdefault(session["person"], []).append(session["code"])
    for person in people:
        if draw.chance(40):
            tables["goals"].append({
                "code": draw.code("O"), "person": person, "session": draw.maybe(50, draw.choice(sessions_of.get(person) or [None])),
                "what": draw.text(), "framework": draw.maybe(40, "PCF 5"), "opportunity": draw.maybe(40, "shadowing"),
                "target": draw.maybe(60, draw.day()), "status": draw.choice(TOKENS["goal_status"]), "outcome": draw.some_text(30)})
        if draw.chance(40):
            day = draw.choice([date(2025, 11, 30), date(2025, 12, 1), draw.day()])
            tables["cpd"].append({
                "code": draw.code("E"), "person": person, "date": day, "kind": draw.choice(["course", "reading", "peer group"]),
                "title": draw.choice(["Attachment", "attachment ", "Court skills", draw.text()]), "learnt": draw.some_text(),
                "impact": draw.some_text(), "peer": draw.choice(TOKENS["yesno"]), "state": draw.choice(TOKENS["cpd_state"]),
                "used_in": draw.maybe(20, "2024-25")})
        if draw.chance(30):
            state = draw.choice(TOKENS["training_state"])
            decided = state != "requested"
            tables["training_requests"].append({
                "code": draw.code("Q"), "person": person, "course": draw.choice(["Court skills", "ASYE day", draw.text()]),
                "requested": draw.day(), "state": state,
                "decided_by": draw.choice([code for code in people if code != person]) if decided else None,
                "reason": draw.text() if state == "declined" else None})


def make_supervision(draw, tables):
    make_sessions(draw, tables)
    make_discussions(draw, tables)
    make_actions(draw, tables)
    make_development(draw, tables)
