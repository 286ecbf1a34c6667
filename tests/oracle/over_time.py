# SPDX-License-Identifier: MIT
"""Sustained overload and the forecast (rules 5, formats 1), asked of one day after the other: no day is skipped."""

from datetime import timedelta
from fractions import Fraction

from caseload import balance, judged_post
from figures import Plain, ratio
from organisation import by_bytes, holds

ONE = timedelta(days=1)


def counts(row, threshold):
    """Whether a day of a post is a day of overload."""
    if row["utilisation"] is None:
        return False
    wanted = Fraction(str(threshold)) / 100
    if row["utilisation"] > wanted:
        return True
    in_breach = row["status"] == "over"
    return wanted == 1 and row["utilisation"] == wanted and in_breach


def run_of(records, post, on, threshold):
    """(first day, peak) of the run that contains the day, or None."""
    day, peak, since = on, None, None
    while holds(post, day):
        row = judged_post(records, post, day, None)
        if not counts(row, threshold):
            break
        since = day
        peak = row["utilisation"] if peak is None else max(peak, row["utilisation"])
        day -= ONE
    return None if since is None else (since, peak)


def overload(records, on, unit=None, threshold=100, days=28):
    runs = []
    for post in records.posts_on(on, unit):
        found = run_of(records, post, on, threshold)
        if found is None:
            continue
        since, peak = found
        length = (on - since).days + 1
        if length >= days:
            runs.append((-length, by_bytes(post["code"]),
                         {"post": post["code"], "since": since.isoformat(), "days": Plain(length), "peak": ratio(peak)}))
    runs.sort(key=lambda run: run[:2])
    return {"on": on.isoformat(), "threshold": Plain(threshold), "days": Plain(days), "runs": [run[2] for run in runs]}


def forecast(records, on, unit=None, weeks=12):
    monday = on
    while monday.weekday() != 0:
        monday += ONE
    rows = []
    for week in range(weeks):
        day = monday + 7 * week * ONE
        for post in balance(records, day, unit)["posts"]:
            rows.append({"post": post["post"], "week_starting": day.isoformat(), "load": post["load"], "ceiling": post["ceiling"],
                         "utilisation": post["utilisation"], "status": post["status"]})
    rows.sort(key=lambda row: (by_bytes(row["post"]), row["week_starting"]))
    return {"on": on.isoformat(), "weeks": rows}
