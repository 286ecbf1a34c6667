# SPDX-License-Identifier: MIT
"""generate.py SEED FOLDER [--size small|medium]: a valid CSV folder of formats.md section 2, the same for the same seed.
The rows come from make_*.py; this file writes them in every way the format allows: column order, dates, cases, quotes, BOM."""

import argparse
from pathlib import Path

from draw import LAST_DAY, Draw
from folder import GUARDED, TABLES, TO_GUARD, TOKENS, cell_text, parse_phases
from make_caseload import make_caseload
from make_edges import make_edges
from make_learning import make_learning
from make_organisation import make_organisation
from make_supervision import make_supervision


def build(seed, size="small"):
    """(draw, tables): the generated rows, and the draw whose `focus` is the day most edges fall on."""
    draw = Draw(seed)
    tables = {name: [] for name in TABLES}
    large = 1 if size == "medium" else 0
    make_organisation(draw, tables, large)
    make_caseload(draw, tables, large)
    make_supervision(draw, tables)
    make_edges(draw, tables)
    make_learning(draw, tables)
    # An absence that follows one until the last day that a file may hold would begin after it.
    tables["absences"] = [row for row in tables["absences"] if row["from"] < LAST_DAY and (row["to"] is None or row["to"] <= LAST_DAY)]
    for rows in tables.values():
        draw.shuffle(rows)
        if rows and draw.chance(10):
            rows.insert(draw.randrange(len(rows) + 1), dict(draw.choice(rows)))
    return draw, tables


def spelled(draw, kind, value):
    """One of the spellings under which a value may stand in a cell, before quotes."""
    if kind == "phases" and isinstance(value, str):
        value = parse_phases(value)
    text = cell_text(kind, value)
    if kind == "date" and text and draw.chance(15):
        text = value.strftime("%d/%m/%Y")
    elif kind == "number" and text and draw.chance(15):
        text += "0" if "." in text and len(text.split(".")[1]) < 4 else "" if "." in text else draw.choice([".0", ".00", ".0000"])
    elif kind in TOKENS and draw.chance(12):
        text = draw.choice([text.upper(), text.lower(), text.title()])
    elif kind == "phases" and draw.chance(20):
        text = text.replace("; ", ";")
    elif kind == "features" and text and draw.chance(20):
        text = text.replace(";", " ; ") + draw.choice([";", "", ";" + value[0], ";;"])
    if TO_GUARD.match(text) and (GUARDED.match(text) or draw.chance(70)):
        return "'" + text
    if kind != "text" and text and not TO_GUARD.match(text) and draw.chance(4):
        return draw.choice([" ", "  ", ""]) + text + draw.choice([" ", ""])
    return text


def in_quotes(draw, text, habit):
    needed = any(mark in text for mark in ',"\r\n')
    if needed or habit == "all" or (habit == "some" and draw.chance(25)):
        return '"' + text.replace('"', '""') + '"'
    return text


def write_table(draw, path, columns, rows):
    keep = [column for column in columns if not column[2] or any(row[column[0]] not in (None, []) for row in rows) or draw.chance(50)]
    if draw.chance(70):
        draw.shuffle(keep)
    habit = draw.choice(["needed", "needed", "all", "some"])
    newline = "\r\n" if draw.chance(70) else "\n"
    records = [[column[0] for column in keep]] + [[spelled(draw, kind, row[name]) for name, kind, _ in keep] for row in rows]
    lines = []
    for record in records:
        if lines and draw.chance(2):
            lines.append("")
        lines.append(",".join(in_quotes(draw, cell, habit) for cell in record))
    text = newline.join(lines) + (newline if draw.chance(85) else "")
    path.write_bytes((b"\xef\xbb\xbf" if draw.chance(15) else b"") + text.encode())


def write(draw, tables, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns in TABLES.items():
        if tables[name] or draw.chance(50):
            write_table(draw, folder / f"{name}.csv", columns, tables[name])
    if draw.chance(20):
        (folder / "notes.txt").write_text("Not a table; ignored.\n")


def generate(seed, folder, size="small"):
    draw, tables = build(seed, size)
    write(draw, tables, folder)
    return draw.focus


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("seed", type=int)
    parser.add_argument("folder")
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    asked = parser.parse_args()
    generate(asked.seed, asked.folder, asked.size)
