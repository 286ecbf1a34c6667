# SPDX-License-Identifier: MIT
"""The CSV folder of formats.md section 2: its eighteen tables, how a cell is read and how it is written back.
Reads what an import must accept, and says what an export must look like to the byte."""

import csv
import io
import re
from datetime import date
from fractions import Fraction
from pathlib import Path

from figures import exact_text

ROLES = ("student", "NQSW", "social worker", "senior practitioner", "deputy team manager", "team manager", "service manager",
         "director", "family support worker", "personal adviser", "other")
CASE_KINDS = ("child in need", "assessment", "child protection", "child in care", "care leaver", "court proceedings", "UASC",
              "adult assessment", "adult review", "adult safeguarding", "other")
TOKENS = {
    "unit_kind": ("authority", "area", "service", "team"),
    "division": ("children", "adults"),
    "role": ROLES,
    "contract": ("permanent", "fixed term", "agency", "bank", "student"),
    "post_kind": ("substantive", "secondment", "acting"),
    "supervisor_kind": ("line", "professional"),
    "measure": ("children", "families", "points"),
    "operator": ("below", "at most"),
    "case_kind": CASE_KINDS,
    "part": ("lead", "co-worker"),
    "session_kind": ("formal one-to-one", "case supervision", "group", "informal", "ad hoc decision", "observed practice"),
    "session_state": ("planned", "held", "shared", "agreed", "disputed", "moved", "cancelled", "missed"),
    "side": ("supervisee", "supervisor", "organisation"),
    "action_state": ("open", "done", "dropped"),
    "goal_status": ("open", "met", "partly met", "dropped"),
    "cpd_state": ("draft", "finished"),
    "training_state": ("requested", "approved", "declined", "attended", "evaluated"),
    "move_reason": ("MANAGE", "FCONTA", "LEFTRL", "ORGRST", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "SWDIED", "OTHERS"),
    "yesno": ("yes", "no"),
}
REDUCTION_REASONS = ("NQSW first year", "protected caseload", "practice educator", "study days", "phased return",
                     "disability adjustment", "pregnancy", "trade union facility", "court duty", "long-term sickness",
                     "maternity or adoption")

# column:type, with ? where the cell may be empty and the column left out; a type with a dot refers to a table.
_SHAPES = {
    "units": "code:code parent:.units? kind:unit_kind name:text division:division?",
    "people": "code:code name:text registration:text? start:date? left:date?",
    "posts": "code:code person:.people unit:.units role:role fte:number contract:contract kind:post_kind from:date to:date?",
    "supervisors": "person:.people supervisor:.people kind:supervisor_kind from:date to:date?",
    "limits": "code:code measure:measure operator:operator value:number unit:.units? role:role? person:.people? from:date to:date?",
    "weights": "scheme:code unit:.units? from:date to:date? kind:case_kind? feature:text? points:number",
    "reductions": "code:code person:.people post:.posts? reason:text percent:number from:date to:date? note:text?",
    "absences": "code:code person:.people reason:text needs_cover:yesno from:date to:date?",
    "cases": "code:code kind:case_kind family:code? features:features? unit:.units? points:number? opened:date closed:date?",
    "allocations": "code:code case:.cases post:.posts part:part from:date to:date? reason:move_reason?",
    "supervision_policies": "code:code role:role? person:.people? phases:phases minutes:number from:date to:date?",
    "sessions": "code:code person:.people supervisor:.people? kind:session_kind date:date minutes:number? state:session_state "
                "reason:text? side:side? new_date:date? interrupted:yesno? shared:date? agreed:date? location:text?",
    "discussions": "code:code session:.sessions case:.cases said:text? risks:text? decision:text? rationale:text?",
    "actions": "code:code session:.sessions? case:.cases? owner:.people what:text due:date? state:action_state closed:date? "
               "carried_from:.actions?",
    "goals": "code:code person:.people session:.sessions? what:text framework:text? opportunity:text? target:date? "
             "status:goal_status outcome:text?",
    "cpd": "code:code person:.people date:date kind:text title:text learnt:text? impact:text? peer:yesno state:cpd_state used_in:text?",
    "training_requests": "code:code person:.people course:text requested:date state:training_state decided_by:.people? reason:text?",
    "programmes": "code:code person:.people programme:text mentor:.people? from:date to:date?",
}
TABLES = {name: [(part.rstrip("?").split(":") + [part.endswith("?")]) for part in shape.split()] for name, shape in _SHAPES.items()}

GUARDED = re.compile(r"'+[=+\-@\t\r]")
TO_GUARD = re.compile(r"'*[=+\-@\t\r]")
PHASE = re.compile(r"(?:(\d+)([dm])|(month))(?:\s+until\s+(\d+)([dm]))?", re.IGNORECASE)


def parse_date(text):
    if "/" in text:
        day, month, year = text.split("/")
        return date(int(year), int(month), int(day))
    return date.fromisoformat(text)


def parse_phases(text):
    """A list of (count, unit, until count, until unit); unit is d, m or month."""
    phases = []
    for part in text.split(";"):
        found = PHASE.fullmatch(part.strip())
        count, unit, whole, until, until_unit = found.groups()
        step = (1, "month") if whole else (int(count), unit.lower())
        phases.append(step + ((int(until), until_unit.lower()) if until else (None, None)))
    return phases


def phases_text(phases):
    parts = []
    for count, unit, until, until_unit in phases:
        part = "month" if unit == "month" else f"{count}{unit}"
        parts.append(part if until is None else f"{part} until {until}{until_unit}")
    return "; ".join(parts)


def parse_cell(kind, text):
    if GUARDED.match(text):
        text = text[1:]
    if kind == "text":
        return text or None
    text = text.strip(" ")
    if not text:
        return [] if kind == "features" else None
    if kind == "date":
        return parse_date(text)
    if kind == "number":
        return Fraction(text)
    if kind == "phases":
        return parse_phases(text)
    if kind == "features":
        return list(dict.fromkeys(part for part in (piece.strip(" ") for piece in text.split(";")) if part))
    if kind in TOKENS:
        return next(token for token in TOKENS[kind] if token.lower() == text.lower())
    return text


def cell_text(kind, value):
    if value is None or value == []:
        return ""
    if kind == "date":
        return value.isoformat()
    if kind == "number":
        return exact_text(value)
    if kind == "phases":
        return phases_text(value)
    if kind == "features":
        return ";".join(value)
    return value


def read_table(path, columns):
    text = path.read_bytes().decode("utf-8-sig")
    records = [record for record in csv.reader(io.StringIO(text, newline=""), strict=True) if record]
    header = records[0]
    rows = []
    for record in records[1:]:
        if len(record) != len(header):
            raise ValueError(f"{path.name}: a ragged row")
        cells = dict(zip(header, record))
        row = {name: parse_cell(kind, cells.get(name, "")) for name, kind, _ in columns}
        if row not in rows[-3:]:
            rows.append(row)
    return rows


def read_folder(folder):
    """Every table as a list of rows: column -> value. Absent files are empty tables; equal rows count once."""
    tables = {}
    for name, columns in TABLES.items():
        path = Path(folder) / f"{name}.csv"
        rows = read_table(path, columns) if path.exists() else []
        seen = {}
        for row in rows:
            key = row["code"] if "code" in row else tuple(cell_text(kind, row[n]) for n, kind, _ in columns)
            if seen.setdefault(key, row) != row:
                raise ValueError(f"{name}: {key} stands twice with different cells")
        tables[name] = list(seen.values())
    return tables


def quoted(text):
    if TO_GUARD.match(text):
        text = "'" + text
    if any(mark in text for mark in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def export_bytes(name, rows):
    """The file of one table exactly as an export writes it."""
    columns = TABLES[name]
    written = [[cell_text(kind, row[column]) for column, kind, _ in columns] for row in rows]
    has_code = columns[0][0] == "code"
    written.sort(key=lambda cells: [cell.encode() for cell in (cells[:1] if has_code else cells)])
    lines = [",".join(column for column, _, _ in columns)] + [",".join(map(quoted, cells)) for cells in written]
    return "".join(line + "\r\n" for line in lines).encode()
