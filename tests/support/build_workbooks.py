#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Makes the workbooks that the importer's tests read: other years' layouts and hostile files.

build_workbooks.py FOLDER writes them all there. Ordinary ones are written by openpyxl, a second, independent
implementation of the format; hostile ones byte by byte with zipfile.
"""
import datetime
import random
import struct
import sys
import zipfile
from pathlib import Path

import openpyxl

import annex_variants

NBSP = "\u00a0"
DAY = datetime.datetime

TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
ROOT = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/a.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""
BOOK = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr{props}/><sheets><sheet name="List 6" sheetId="1" r:id="r1"/></sheets></workbook>"""
STRINGS = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>plain</t></si><si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si><si><t>two_x000D_lines</t></si></sst>"""
STYLES = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""
SHEET = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""
HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>Child Unique ID</t></is></c><c r="B1" t="inlineStr"><is><t>Case Status</t></is></c></row>'
CASE = '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>c) Child in need plan</t></is></c></row>'


def parts(rows=HEADER + CASE, props="", **changed):
    """A small whole workbook as {name: text}; a part named in `changed` as None is left out."""
    made = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "xl/workbook.xml": BOOK.format(props=props),
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/sharedStrings.xml": STRINGS,
        "xl/styles.xml": STYLES,
        "xl/worksheets/a.xml": SHEET.format(rows=rows),
    }
    made.update(changed.get("replace", {}))
    return {name: text for name, text in made.items() if text is not None}


def pack(path, made, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, text in made.items():
            archive.writestr(name, text)


def replaced(path, name, text):
    # stored, not packed: what stops these must be their own fault, not how well they shrink
    pack(path, parts(replace={name: text}), zipfile.ZIP_STORED)


def every_kind_of_cell(folder):
    rows = (
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c><c r="AA2" t="s"><v>2</v></c></row>'
        '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="b"><v>0</v></c><c r="C5" t="e"><v>#N/A</v></c>'
        '<c r="D5" t="str"><f>1+1</f><v>cached</v></c><c r="E5"><f>1+1</f><v>2</v></c><c r="F5" t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh></is></c>'
        '<c r="G5" t="d"><v>2020-09-16T00:00:00</v></c></row>'
        '<row r="6"><c r="A6" s="1"><v>44090</v></c><c r="B6" s="2"><v>44090.75</v></c><c r="C6" s="3"><v>44090</v></c>'
        '<c r="D6"><v>1.2598894E7</v></c><c r="E6"><v>0.50</v></c><c r="F6" s="1"><v>60</v></c><c r="G6" s="1"><v>1</v></c><c r="H6" s="1"/></row>'
        '<row><c t="inlineStr"><is><t>no</t></is></c><c/><c t="inlineStr"><is><t>references</t></is></c></row>'
        '<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row>'
    )
    pack(folder / "cells.xlsx", parts(rows))
    pack(folder / "cells-1904.xlsx", parts(rows, props=' date1904="1"'))


def hostile(folder):
    pack(folder / "small.xlsx", parts())
    deep = "<a>" * 70 + "</a>" * 70
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "lol"}">' for i in range(12))
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
    sheet = "xl/worksheets/a.xml"
    replaced(folder / "deep.xlsx", sheet, deep)
    replaced(folder / "entity-bomb.xlsx", sheet, f"<!DOCTYPE a [{entities}]>" + SHEET.format(rows=cell.format("&e11;")))
    replaced(folder / "external-entity.xlsx", sheet,
             '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SHEET.format(rows=cell.format("&x;")))
    replaced(folder / "many-entities.xlsx", "xl/sharedStrings.xml",
             "<!DOCTYPE a [" + "".join(f'<!ENTITY e{i} "{i}">' for i in range(300_000)) + "]><a/>")
    replaced(folder / "dtd-utf16.xlsx", sheet, ("\ufeff<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>").encode("utf-16-le"))
    replaced(folder / "undeclared-entity.xlsx", sheet, SHEET.format(rows=cell.format("&x;")))
    replaced(folder / "many-attributes.xlsx", sheet, "<a " + " ".join(f'a{i}=""' for i in range(200_000)) + "/>")
    replaced(folder / "many-references.xlsx", sheet, SHEET.format(rows=cell.format("&amp;" * 6_000_000)))
    replaced(folder / "huge-cell.xlsx", sheet, SHEET.format(rows=cell.format("x" * (2 << 20))))
    replaced(folder / "huge-name.xlsx", sheet, "<" + "x" * (12 << 20) + "/>")
    replaced(folder / "huge-dimension.xlsx", sheet,
             SHEET.format(rows='<row r="4294967296"><c r="A1"><v>1</v></c></row>'))
    replaced(folder / "huge-column.xlsx", sheet, SHEET.format(rows='<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))
    replaced(folder / "wrong-reference.xlsx", sheet, SHEET.format(rows='<row r="1"><c r="A7"><v>1</v></c></row>'))
    replaced(folder / "wrong-string.xlsx", sheet, SHEET.format(rows='<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))
    replaced(folder / "half-xml.xlsx", sheet, SHEET.format(rows=HEADER + CASE)[:-40])
    replaced(folder / "not-xml.xlsx", sheet, "ID,Status\r\n1,open\r\n")
    replaced(folder / "empty-part.xlsx", sheet, "")
    for name in list(parts()):
        if name not in ("xl/sharedStrings.xml", "xl/styles.xml"):
            missing = name.strip("_[]").replace("/", "-").replace("]", "")
            pack(folder / f"missing-{missing}.xlsx", parts(replace={name: None}))
    pack(folder / "missing-strings.xlsx", parts(replace={"xl/sharedStrings.xml": None}))
    replaced(folder / "word.xlsx", "[Content_Types].xml", TYPES.replace("spreadsheetml.sheet", "wordprocessingml.document"))
    replaced(folder / "binary.xlsx", "[Content_Types].xml", TYPES.replace(
        "openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main"))
    replaced(folder / "no-sheets.xlsx", "xl/workbook.xml", "<workbook><sheets/></workbook>")
    outside = RELATIONS.replace('Target="worksheets/a.xml"', 'Target="../../../../etc/passwd"')
    replaced(folder / "outside.xlsx", "xl/_rels/workbook.xml.rels", outside)
    fetched = RELATIONS.replace('Target="worksheets/a.xml"', 'TargetMode="External" Target="http://127.0.0.1:9/a.xml"')
    replaced(folder / "fetched.xlsx", "xl/_rels/workbook.xml.rels", fetched)
    pack(folder / "entries.xlsx", {**parts(), **{f"xl/media/{i}.png": "x" for i in range(300)}})
    pack(folder / "nested.xlsx", {**parts(), "xl/inner.zip": (folder / "small.xlsx").read_bytes()})
    hostile_archives(folder)


def hostile_archives(folder):
    whole = (folder / "small.xlsx").read_bytes()
    (folder / "truncated.xlsx").write_bytes(whole[: len(whole) // 2])
    (folder / "tail.xlsx").write_bytes(whole[len(whole) // 2:])
    (folder / "empty.xlsx").write_bytes(b"")
    (folder / "text.xlsx").write_text("code,name\n1,2\n")
    (folder / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096)
    # the flag that an entry is encrypted, in every local and central header
    locked = bytearray(whole)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(mark)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", locked, at + place)
            struct.pack_into("<H", locked, at + place, flags | 1)
            at = locked.find(mark, at + 4)
    (folder / "encrypted.xlsx").write_bytes(locked)
    # one bit of the sheet's packed bytes
    with zipfile.ZipFile(folder / "small.xlsx") as archive:
        info = archive.getinfo("xl/worksheets/a.xml")
    flipped = bytearray(whole)
    flipped[info.header_offset + 30 + len(info.filename) + info.compress_size // 2] ^= 0x10
    (folder / "flipped.xlsx").write_bytes(flipped)
    bomb(folder / "bomb.xlsx", b" " * (1 << 20), 1024)
    bomb(folder / "tag-bomb.xlsx", b"<c/>" * (1 << 18), 200)


def bomb(path, block, times):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts(replace={"xl/worksheets/a.xml": None}).items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/a.xml", "w") as part:
            part.write(b"<worksheet><sheetData>")
            for _ in range(times):
                part.write(block)
            part.write(b"</sheetData></worksheet>")


def fill(book, title, header, rows, above=()):
    sheet = book.create_sheet(title)
    for row in (*above, header, *rows):
        sheet.append(row)
    return sheet


def layout_2024(folder):
    """Moved, added and reworded columns, sheets in another order and named otherwise, a title above one header."""
    book = openpyxl.Workbook()
    book.active.title = "Guidance"
    book.active.append(["Annex A 2024", "Complete every list."])
    fill(book, "9. Care leavers",
         ["Eligibility category", "Allocated  personal adviser", "UPN", "Allocated team ", "Child unique identifier"],
         [["b) Former relevant child", f"Ruth{NBSP}Adair", "A1", "Leaving Care", "C-901"],
          ["a) Relevant child", "#N/A", "A2", "Leaving Care", "C-902"],
          ["a) Relevant child", "Ruth Adair", "A3", "Leaving Care", "C-601"]])
    fill(book, "List 3 - Referrals",
         ["ALLOCATED WORKER", "Allocated Team", "Child Unique ID", "Date of referral"],
         [["Old Worker", "Front Door", "C-602", DAY(2023, 1, 5)], ["Petra Lind", "Front Door", "C-606", DAY(2023, 1, 5)]])
    fill(book, "List 8 - CLA",
         ["Child's Unique ID", "Legal Status", "Date started to be looked after", "Allocated Social Worker (name))",
          "Allocated Team"],
         [["C-602", "C2", DAY(2022, 5, 1), "Ola Berg", "Care Team 1"], ["C-801", "C2", DAY(2022, 5, 1), "Ola Berg", "Care Team 1"]])
    fill(book, "List 7 - CP",
         ["Child Unique ID", "Allocated Worker", "Allocated Team", "Child Protection Plan Start Date"],
         [["C-602", "Ann Vale", "Safeguarding 1", DAY(2023, 2, 1)], ["C-603", "Ann Vale", "Safeguarding 1", DAY(2023, 2, 1)]])
    six = fill(book, "List 6 - CIN",
               ["Legacy child ID", "Sex", "“Case” status", "Reason for closure", "Date CIN episode started",
                "Allocated team", f"Allocated{NBSP}worker ", "Unique Child ID", "Child name", "Date episode closed"],
               [["X1", "Female", "c) Child in need plan", None, DAY(2023, 3, 1), "North 1", "Ivo Marsh", "C-601", "Never Stored"],
                ["X2", "b) Female", "a) Looked after child", None, "01/06/2022", None, None, "C-602", "Never Stored"],
                ["X3", "b) Female", "B) Child Protection Plan", None, None, "#N/A", "#N/A", "C-603", "Never Stored"],
                ["X4", "b) Female", "d) open assessment", None, 45000, "North 1", "Nobody Else", "C-604", "Never Stored"],
                ["X5", "b) Female", "E) Closed Episode ", "RC1", DAY(2020, 1, 1), "North 1", "Ivo Marsh", "C-605", "Never Stored"],
                ["X6", "b) Female", "c) Child in need plan", None, "soon", "North 1", "Unallocated", "C-606", "Never Stored"]],
               above=[["List 6: children in need"], []])
    six["D9"] = None
    fill(book, "List 11 - Adopters", ["Individual adopter identifier", "Family identifier"], [["A", "B"]])
    book.save(folder / "layout-2024.xlsx")


def list_six(book, rows, header=("Child Unique ID", "Case Status", "CIN Start Date", "CIN Closure Date", "Allocated Team", "Allocated Worker")):
    return fill(book, "List 6", list(header), rows)


def contradictions(folder):
    book = openpyxl.Workbook()
    del book["Sheet"]
    need = "c) Child in need plan"
    list_six(book, [
        [101, need, DAY(2024, 1, 1), None, "East", "Ann Vale"],
        [101, need, DAY(2024, 1, 1), None, "East", "Ann Vale"],
        [101, "d) Open assessment", DAY(2024, 2, 1), None, "East", "Ben Cole"],
        [102, need, DAY(2024, 1, 1), DAY(2024, 2, 1), "West", "Ann Vale"],
        [None, need, DAY(2024, 1, 1), None, "West", "Ann Vale"],
        ["Jane Doe", need, DAY(2024, 1, 1), None, "West", "Ann Vale"],
        ["x" * 65 + "1", need, DAY(2024, 1, 1), None, "West", "Ann Vale"],
        [103, "f) Dormant", DAY(2024, 1, 1), None, "West", "ANN" + NBSP + "vale"],
        [104, None, DAY(2024, 1, 1), None, None, "Una Fell"],
        [],
        [105, "e) Closed episode", DAY(2024, 1, 1), None, "West", "Gone Away"],
    ])
    fill(book, "List 8", ["Child Unique ID", "Allocated Team", "Allocated Worker"],
         [[101, "Care", "Cy Dunn"], [105, "Care", "Gone Away"], [801, "Care", "Cy Dunn"]])
    fill(book, "List 9", ["Child Unique ID", "Allocated Team", "Allocated Worker"],
         [[105, "Leaving Care", "Gone Away"], [801, "Leaving Care", "Cy Dunn"]])
    fill(book, "List 7", ["Something", "Else"], [[1, 2]])
    fill(book, "List 5", ["Child Unique ID", "Date", "Outcome"], [[101, DAY(2024, 1, 1), "none"]])
    fill(book, "list_06 (copy)", ["Child Unique ID", "Case Status"], [[999, need]])
    book.save(folder / "contradictions.xlsx")


def untitled_sheets(folder):
    book = openpyxl.Workbook()
    del book["Sheet"]
    fill(book, "Tab B", ["Child Unique ID", "Eligibility Category", "Allocated Team", "Allocated Worker"], [[2, "x", "T", "W"]])
    fill(book, "Tab A", ["Child Unique ID", "Case Status", "Allocated Team", "Allocated Worker"],
         [[1, "c) Child in need plan", "T", "W"]])
    book.save(folder / "untitled.xlsx")
    bare = openpyxl.Workbook()
    bare.active.title = "List 9"
    bare.active.append(["Child Unique ID", "Allocated Team", "Allocated Worker"])
    bare.save(folder / "no-list-6.xlsx")
    status = openpyxl.Workbook()
    status.active.title = "List 6"
    status.active.append(["Child Unique ID", "Allocated Team", "Allocated Worker"])
    status.save(folder / "no-status.xlsx")


STATUSES = {"a) Looked after child": "child in care", "b) Child Protection plan": "child protection", "c) Child in need plan": "child in need",
            "d) Open assessment": "assessment", "e) Closed episode": None}
HEADERS = {"Child Unique ID": ["Child Unique ID", "child's unique id", "Child Unique Identifier))", "\u201cChild Unique ID\u201d "],
           "Case Status": ["Case Status", "case  STATUS ", "Status of case"],
           "CIN Start Date": ["CIN Start Date", "CIN start date ", "Date CIN episode started"],
           "Allocated Team": ["Allocated Team", f"Allocated{NBSP}team", "ALLOCATED TEAM "],
           "Allocated Worker": ["Allocated Worker", "Allocated social worker", "allocated WORKER))"]}


def by_chance(folder, seed):
    """A workbook by chance, and beside it what formats 3 makes of it, worked out here from the rows, not from the file."""
    chance = random.Random(seed)
    children = [str(chance.randrange(10**6, 10**7)) for _ in range(60)]
    workers = [f"Worker{NBSP if i % 3 else ' '}{chr(65 + i)}-Name" for i in range(12)]

    def someone():
        return chance.choice(workers + [None, "#N/A", " "])

    lists = {number: [] for number in range(3, 10)}
    for number in (3, 4, 5, 7, 8):
        lists[number] = [{"Child Unique ID": child, "Allocated Team": "Team", "Allocated Worker": someone()}
                         for child in chance.sample(children, 25)]
    lists[9] = [{"Child Unique ID": child, "Allocated Team": "Team", "Allocated Worker": someone()} for child in chance.sample(children, 15)]
    lists[6] = [{"Child Unique ID": child, "Case Status": chance.choice(list(STATUSES)), "Allocated Team": "Team", "Allocated Worker": someone(),
                 "CIN Start Date": chance.choice([None, DAY(2020, 1, 1) + datetime.timedelta(chance.randrange(1000))])}
                for child in chance.sample(children, 35)]
    write_by_chance(folder / f"chance-{seed}.xlsx", lists, chance)
    (folder / f"chance-{seed}.txt").write_text("".join(sorted(expected(lists))), encoding="utf-8")


def write_by_chance(path, lists, chance):
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    for number in chance.sample(list(lists), len(lists)):
        columns = list(lists[number][0])
        extra = ["Age", "Ethnicity", "Does the Child have a Disability"][: chance.randrange(4)]
        order = chance.sample(columns + extra, len(columns + extra))
        header = [chance.choice(HEADERS[name]) if name in HEADERS else name for name in order]
        rows = [[int(row[name]) if name == "Child Unique ID" and chance.random() < 0.5 else row.get(name) for name in order]
                for row in lists[number]]
        fill(book, f"List {number}", header, rows)
    book.save(path)


def expected(lists):
    """Lines 'child|kind|worker|opened', opened empty when the row has no start date."""
    def worker_of(row):
        name = (row["Allocated Worker"] or "").replace(NBSP, " ").strip()
        return "" if name == "#N/A" else name.lower().replace(" ", "-")

    counted = {row["Child Unique ID"]: (STATUSES[row["Case Status"]], row) for row in lists[6] if STATUSES[row["Case Status"]]}
    for row in lists[9]:
        counted.setdefault(row["Child Unique ID"], ("care leaver", row))
    for child, (kind, row) in counted.items():
        named = [worker_of(row)] + [worker_of(other) for number in (8, 7, 5, 4, 3) for other in lists[number]
                                    if other["Child Unique ID"] == child]
        opened = row.get("CIN Start Date")
        yield f"{child}|{kind}|{next((name for name in named if name), '')}|{opened.date() if opened else ''}\n"


def main():
    folder = Path(sys.argv[1])
    every_kind_of_cell(folder)
    hostile(folder)
    layout_2024(folder)
    contradictions(folder)
    untitled_sheets(folder)
    annex_variants.build(folder, parts, pack)
    for seed in range(6):
        by_chance(folder, seed)


if __name__ == "__main__":
    main()
