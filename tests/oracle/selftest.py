# SPDX-License-Identifier: MIT
"""The worked examples of rules.md, each as a small set of rows that the oracle must answer as the page says.
Run with no argument; prints `N passed, M failed` and exits 1 on a failure."""

import sys
from datetime import date, timedelta
from fractions import Fraction

import caseload
import development
import over_time
import supervision
from figures import rounded
from folder import TABLES, parse_phases
from organisation import Records
from workdays import bank_holidays, easter_sunday, is_working_day, nth_working_day_after

ON = date(2025, 3, 31)
passed = failed = 0


def check(name, ours, wanted):
    global passed, failed
    if ours == wanted:
        passed += 1
    else:
        failed += 1
        print(f"{name}: {ours!r}, wanted {wanted!r}")


def row(table, **cells):
    empty = {name: [] if kind == "features" else None for name, kind, _ in TABLES[table]}
    return {**empty, **{key.rstrip("_"): value for key, value in cells.items()}}


def desk(**tables):
    base = {name: [] for name in TABLES}
    base["units"] = [row("units", code="U", kind="team", name="Team")]
    base["people"] = [row("people", code="A", name="Ann")]
    base.update(tables)
    return Records(base)


def one_post(fte, start=date(2020, 1, 1), role="social worker"):
    return [row("posts", code="P", person="A", unit="U", role=role, fte=Fraction(fte), contract="permanent",
                kind="substantive", from_=start)]


def overload_runs():
    """Four cases against three, the fourth for 28 days; then with a day's break, an absence and a limit met exactly."""

    def runs(operator="at most", value=3, fourth=((-27, None),), away=(), on=ON, **asked):
        allocations = [row("allocations", code=f"L{n}", case=f"C{n}", post="P", part="lead", from_=date(2024, 1, 1)) for n in range(3)]
        allocations += [row("allocations", code=f"M{n}", case="C3", post="P", part="lead", from_=ON + timedelta(begin),
                            to=None if end is None else ON + timedelta(end)) for n, (begin, end) in enumerate(fourth)]
        records = desk(
            posts=one_post("1"), allocations=allocations,
            cases=[row("cases", code=f"C{n}", kind="assessment", opened=date(2024, 1, 1)) for n in range(4)],
            absences=[row("absences", code="B", person="A", reason="x", needs_cover="yes", from_=ON + timedelta(begin), to=ON + timedelta(end))
                      for begin, end in away],
            limits=[row("limits", code="K", measure="children", operator=operator, value=Fraction(value), from_=date(2024, 1, 1))])
        return [(str(run["since"]), str(run["days"]), str(run["peak"])) for run in over_time.overload(records, on, **asked)["runs"]]

    check("overload of 28 days", runs(), [("2025-03-04", "28", "1.3333")])
    check("overload of 27 days", runs(on=ON - timedelta(1)), [])
    check("overload, a day's break", runs(fourth=((-90, -9), (-8, None)), days=1), [("2025-03-23", "9", "1.3333")])
    check("overload, a day away", runs(fourth=((-90, None),), away=((-9, -8),), days=1), [("2025-03-23", "9", "1.3333")])
    check("overload, exactly 100% below", runs("below", 4), [("2025-03-04", "28", "1")])
    check("overload, exactly 100% at most", runs("at most", 4), [])
    check("overload, threshold 101", runs("below", 4, threshold=101), [])
    check("forecast of three Mondays", [(str(week["week_starting"]), str(week["load"])) for week in over_time.forecast(desk(
        posts=one_post("1"), cases=[row("cases", code="C", kind="assessment", opened=date(2024, 1, 1), closed=date(2025, 4, 14))],
        allocations=[row("allocations", code="L", case="C", post="P", part="lead", from_=date(2024, 1, 1))]), date(2025, 4, 1), weeks=3)["weeks"]],
          [("2025-04-07", "1"), ("2025-04-14", "0"), ("2025-04-21", "0")])


def limits_table():
    for operator, value, fte, percent, ceiling, load, status, headroom in (
            ("below", 15, "1", 0, "15", 14, "full", 0), ("below", 15, "1", 0, "15", 15, "over", -1),
            ("at most", 15, "1", 0, "15", 15, "full", 0), ("below", 15, "0.6", 0, "9", 8, "full", 0),
            ("below", 15, "1", 10, "13.5", 13, "full", 0), ("below", 15, "0.8", 10, "10.8", 11, "over", -1),
            ("below", 15, "0.8", 10, "10.8", 9, "room", 1), ("below", 15, "0", 0, "0", 3, "no capacity", -3),
            ("below", 15, "1", 100, "0", 0, "full", 0)):
        records = desk(
            posts=one_post(fte),
            cases=[row("cases", code=f"C{n}", kind="assessment", opened=date(2024, 1, 1)) for n in range(load)],
            allocations=[row("allocations", code=f"L{n}", case=f"C{n}", post="P", part="lead", from_=date(2024, 1, 1))
                         for n in range(load)],
            reductions=[row("reductions", code="R", person="A", reason="x", percent=Fraction(percent), from_=date(2024, 1, 1))],
            limits=[row("limits", code="K", measure="children", operator=operator, value=Fraction(value), from_=date(2024, 1, 1))])
        post = caseload.balance(records, ON)["posts"][0]
        name = f"{operator} {value} x {fte} - {percent}%, load {load}"
        check(name, (post["ceiling"], post["status"], post["headroom"]), (ceiling, status, str(headroom)))
        if status == "room":
            check(name + " utilisation", post["utilisation"], "0.8333")


def points_example():
    # 10 + 0.6 x 10 + 5 + half of 5 = 23.5 against at most 20 points.
    kinds = {"X": ("court proceedings", "F", "lead"), "Y": ("court proceedings", "F", "lead"),
             "Z": ("assessment", "F", "lead"), "W": ("assessment", None, "co-worker")}
    records = desk(
        posts=one_post("1"),
        weights=[row("weights", scheme="S", from_=date(2020, 1, 1), kind="court proceedings", points=Fraction(10)),
                 row("weights", scheme="S", from_=date(2020, 1, 1), kind="assessment", points=Fraction(5))],
        cases=[row("cases", code=code, kind=kind, family=family, opened=date(2024, 1, 1)) for code, (kind, family, _) in kinds.items()],
        allocations=[row("allocations", code="L" + code, case=code, post="P", part=part, from_=date(2024, 1, 1))
                     for code, (_, _, part) in kinds.items()],
        limits=[row("limits", code="K", measure="points", operator="at most", value=Fraction(20), from_=date(2024, 1, 1))])
    post = caseload.balance(records, ON)["posts"][0]
    check("points", [post[key] for key in ("points", "ceiling", "status", "headroom", "children", "families")],
          ["23.5", "20", "over", "-3.5", "3", "1"])


def labels():
    for on, due, wanted in (("2023-06-11", "2023-06-11", "today"), ("2023-06-11", "2023-06-12", "next week"),
                            ("2023-06-06", "2023-06-07", "tomorrow"), ("2023-06-06", "2023-06-08", "this week"),
                            ("2023-06-06", "2023-06-12", "next week"), ("2023-06-06", "2023-06-13", "next week"),
                            ("2023-06-06", "2023-06-19", "later"), ("2023-06-06", "2023-06-05", "overdue")):
        check(f"label of {due} on {on}", supervision.label(date.fromisoformat(due), date.fromisoformat(on)), wanted)


def clock():
    def due(start, last, on, absences=(), role="NQSW", policies=()):
        held = [row("sessions", code="H", person="A", kind="formal one-to-one", date=date.fromisoformat(last), state="held")] if last else []
        records = desk(posts=one_post("1", date.fromisoformat(start), role), sessions=held,
                       absences=[row("absences", code=f"B{n}", person="A", reason="x", needs_cover="no", from_=date.fromisoformat(a),
                                     to=date.fromisoformat(b) if b else None) for n, (a, b) in enumerate(absences)],
                       supervision_policies=[row("supervision_policies", code="V", phases=parse_phases(text), minutes=Fraction(90),
                                                 from_=date(2000, 1, 1)) for text in policies])
        return supervision.supervision(records, date.fromisoformat(on))["people"][0]["next_due"]

    check("NQSW past six weeks", due("2025-09-01", "2025-10-06", "2025-10-07"), "2025-10-20")
    check("NQSW in the first weeks", due("2026-01-02", "2026-01-09", "2026-01-10"), "2026-01-16")
    check("back from absence", due("2024-01-01", "2025-03-15", "2025-04-01", [("2025-04-10", "2025-04-17")], "social worker",
                                   ["28d"]), "2025-04-28")
    check("touching absences", due("2024-01-01", "2025-03-15", "2025-04-01", [("2025-04-10", "2025-04-14"), ("2025-04-14", "2025-04-17")],
                                   "social worker", ["28d"]), "2025-04-28")
    check("absence without an end", due("2024-01-01", "2025-03-15", "2025-04-01", [("2025-04-10", None)], "social worker", ["28d"]), None)
    check("month clamped", due("2024-01-01", "2025-01-31", "2025-02-01", role="social worker"), "2025-02-28")
    check("calendar month", due("2024-01-01", "2025-04-02", "2025-04-03", role="social worker", policies=["month"]), "2025-05-30")
    check("never held", due("2025-09-01", None, "2025-09-03"), "2025-09-08")


def days():
    easters = {2019: (4, 21), 2020: (4, 12), 2021: (4, 4), 2022: (4, 17), 2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2038: (4, 25)}
    for year, (month, day) in easters.items():
        check(f"Easter {year}", easter_sunday(year), date(year, month, day))
    published = {
        2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28", 2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27", 2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26", 2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", 2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"}
    for year, text in published.items():
        check(f"bank holidays {year}", sorted(day.strftime("%m-%d") for day in bank_holidays(year)), text.split())
    check("Good Friday is no working day", is_working_day(date(2025, 4, 18)), False)
    check("first working day after", nth_working_day_after(date(2025, 4, 17), 1), date(2025, 4, 22))


def numbers():
    for value, places, wanted in (("0.00005", 4, "0.0001"), ("-0.00005", 4, "-0.0001"), ("-0.00004", 4, "0"), ("2.5000", 4, "2.5"),
                                  ("100", 6, "100"), ("0.1234565", 6, "0.123457"), ("-3.5", 6, "-3.5")):
        check(f"{value} to {places}", rounded(Fraction(value), places), wanted)


def unallocated():
    post = one_post("1")
    post[0]["to"] = date(2025, 3, 1)
    records = desk(posts=post, cases=[row("cases", code="C", kind="other", opened=date(2025, 1, 1))],
                   allocations=[row("allocations", code="L", case="C", post="P", part="lead", from_=date(2025, 1, 5))])
    check("a post that ends leaves its case", [(entry["since"], entry["days"]) for entry in caseload.unallocated(records, ON)["cases"]],
          [("2025-03-01", "30")])


def on_time():
    def months(held, on, role="social worker", policies=(("28d", date(2000, 1, 1)),), start=date(2025, 1, 1), to=None, asked=3, away=()):
        posts = one_post("1", start, role)
        posts[0]["to"] = to
        records = desk(posts=posts, sessions=[row("sessions", code=f"H{n}", person="A", kind="formal one-to-one", date=date.fromisoformat(day),
                                                  state="held") for n, day in enumerate(held)],
                       absences=[row("absences", code="B", person="A", reason="x", needs_cover="no", from_=date.fromisoformat(a),
                                     to=date.fromisoformat(b)) for a, b in away],
                       supervision_policies=[row("supervision_policies", code=f"V{n}", phases=parse_phases(text), minutes=Fraction(90), from_=begin)
                                             for n, (text, begin) in enumerate(policies)])
        return [(int(str(one["due"])), int(str(one["on_time"]))) for one in
                supervision.compliance(records, date.fromisoformat(on), months=asked)["months"]]

    check("the first due date, met", months(["2025-01-29"], "2025-02-10"), [(0, 0), (1, 1), (0, 0)])
    check("the first due date, a day late", months(["2025-01-30"], "2025-02-10"), [(0, 0), (1, 0), (0, 0)])
    check("due and not held yet", months(["2025-01-29"], "2025-02-26"), [(0, 0), (1, 1), (1, 0)])
    check("due the day after", months(["2025-01-29"], "2025-02-25"), [(0, 0), (1, 1), (0, 0)])
    check("due later this month and met", months(["2025-01-29", "2025-02-20"], "2025-02-20"), [(0, 0), (1, 1), (1, 1)])
    check("twice on one day", months(["2025-01-29", "2025-01-29", "2025-02-26"], "2025-03-01"), [(1, 1), (1, 1), (0, 0)])
    check("no post on the due date", months(["2025-01-29"], "2025-03-10", to=date(2025, 2, 26)), [(1, 1), (0, 0), (0, 0)])
    check("the policy of the day before", months(["2025-01-29", "2025-02-12"], "2025-02-28",
                                                 policies=(("28d", date(2000, 1, 1)), ("7d", date(2025, 2, 12)))), [(0, 0), (1, 1), (2, 1)])
    check("away on the due date", months(["2025-01-29", "2025-03-07"], "2025-03-31", away=(("2025-02-20", "2025-02-28"),)),
          [(1, 1), (0, 0), (1, 1)])
    check("nobody due", months([], "2025-01-28"), [(0, 0), (0, 0), (0, 0)])


def not_discussed():
    def cases(day, kind="case supervision", state="held", **asked):
        records = desk(posts=one_post("1"), cases=[row("cases", code="C", kind="assessment", opened=date(2025, 1, 1))],
                       allocations=[row("allocations", code="L", case="C", post="P", part="lead", from_=date(2025, 1, 1))],
                       sessions=[row("sessions", code="S", person="A", kind=kind, date=day, state=state)],
                       discussions=[row("discussions", code="D", session="S", case="C")])
        return [(one["last_discussed"], int(str(one["days"]))) for one in supervision.discussed(records, ON, **asked)["cases"]]

    check("six weeks ago", cases(ON - timedelta(42)), [("2025-02-17", 42)])
    check("a day less", cases(ON - timedelta(41)), [])
    check("a day less, where 41 are asked for", cases(ON - timedelta(41), days=41), [("2025-02-18", 41)])
    check("an informal talk is no discussion", cases(ON - timedelta(3), "informal"), [(None, 89)])
    check("nor is one that is to come", cases(ON + timedelta(1)), [(None, 89)])
    check("nor one that was not held", cases(ON - timedelta(3), state="missed"), [(None, 89)])
    check("a group is", cases(ON - timedelta(3), "group"), [])


def leavers():
    def due(left):
        records = desk(posts=one_post("1", date(2020, 1, 1)), people=[row("people", code="A", name="A", left=left)],
                       sessions=[row("sessions", code="H", person="A", kind="formal one-to-one", date=date(2025, 3, 10), state="held")])
        return supervision.supervision(records, ON)["people"][0]["next_due"]

    check("due up to a leaver's last day", due(date(2025, 4, 11)), "2025-04-10")
    check("nothing due after it", due(date(2025, 4, 10)), None)


def carried_on():
    def open_on(day):
        records = desk(posts=one_post("1", date(2020, 1, 1)),
                       sessions=[row("sessions", code="H1", person="A", kind="formal one-to-one", date=date(2025, 1, 10), state="held"),
                                 row("sessions", code="H2", person="A", kind="formal one-to-one", date=date(2025, 2, 10), state="held")],
                       actions=[row("actions", code="N1", session="H1", owner="A", what="x", state="open"),
                                row("actions", code="N2", session="H2", owner="A", what="x", state="done", closed=date(2025, 3, 1),
                                    carried_from="N1")])
        return [entry["action"] for entry in supervision.actions(records, day)["actions"]]

    check("open until it is carried on", open_on(date(2025, 2, 9)), ["N1"])
    check("open as what it was carried on to", open_on(date(2025, 2, 10)), ["N2"])
    check("done where that is done", open_on(date(2025, 3, 1)), [])


def learning():
    def year(*pieces, label="2024-25", **person):
        records = desk(people=[row("people", code="A", name="Ann", **{"registration": "SW1", **person})],
                       cpd=[row("cpd", code=f"E{n}", person="A", date=date.fromisoformat(day), kind="course", title=title, peer=peer, state=state, used_in=used)
                            for n, (day, title, peer, state, used) in enumerate(pieces)])
        return [(str(one["pieces"]), one["peer"], one["met"], one["missing"]) for one in development.cpd(records, label)["people"]]

    court, group = ("2025-11-30", "Court", "no", "finished", None), ("2024-12-01", "Group", "yes", "finished", "2024-25")
    check("two pieces, one with a peer", year(court, group), [("2", True, True, [])])
    check("1 December is the next year", year(court, ("2025-12-01", "Group", "yes", "finished", None)), [("1", False, False, ["pieces", "peer reflection"])])
    check("one title twice", year(court, ("2025-01-01", " court ", "yes", "finished", None)), [("1", True, False, ["pieces"])])
    check("a draft", year(court, ("2025-01-01", "Group", "yes", "draft", None)), [("1", False, False, ["pieces", "peer reflection"])])
    check("used in another year", year(court, ("2025-01-01", "Group", "yes", "finished", "2023-24")), [("1", False, False, ["pieces", "peer reflection"])])
    check("no registration", year(court, registration=None), [])
    check("left before it began", year(court, left=date(2024, 12, 1)), [])
    check("there for its first day", len(year(court, left=date(2024, 12, 2))), 1)
    check("came on its last day", len(year(court, start=date(2025, 11, 30))), 1)
    check("came after it", year(court, start=date(2025, 12, 1)), [])


for part in (limits_table, overload_runs, points_example, labels, clock, on_time, not_discussed, leavers, carried_on, learning, days, numbers, unallocated):
    part()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
