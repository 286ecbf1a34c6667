# SPDX-License-Identifier: MIT
"""The year of the register (rules 8, formats 1 'cpd'), read piece by piece."""

from datetime import date

from figures import Plain
from organisation import by_bytes


def year_of(day):
    """The label of the year that a day lies in: 30 November 2025 in 2024-25, 1 December in 2025-26."""
    begins = day.year if day.month == 12 else day.year - 1
    return f"{begins:04d}-{(begins + 1) % 100:02d}"


def same_title(title):
    return " ".join(title.split()).casefold()


def in_service(person, first, last):
    """Whether any day of the year is a day of service; `left` is the first day that is none."""
    return (person["start"] is None or person["start"] <= last) and (person["left"] is None or person["left"] > first)


def cpd(records, year):
    begins = int(year[:4])
    first, last = date(begins, 12, 1), date(begins + 1, 11, 30)
    rows = []
    for code, person in sorted(records.people.items(), key=lambda item: by_bytes(item[0])):
        if person["registration"] is None or not in_service(person, first, last):
            continue
        counted = [piece for piece in records.tables["cpd"]
                   if piece["person"] == code and piece["state"] == "finished" and year_of(piece["date"]) == year
                   and (piece["used_in"] is None or piece["used_in"] == year)]
        pieces = len({same_title(piece["title"]) for piece in counted})
        peer = any(piece["peer"] == "yes" for piece in counted)
        missing = (["pieces"] if pieces < 2 else []) + ([] if peer else ["peer reflection"])
        rows.append({"person": code, "pieces": Plain(pieces), "peer": peer, "met": not missing, "missing": missing})
    return {"year": year, "people": rows}
