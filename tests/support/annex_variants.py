# SPDX-License-Identifier: MIT
"""Annex A workbooks as people have them: titles above the header, merged and hidden parts, totals, other containers,
and the same children a quarter later. Called by build_workbooks.py; written by openpyxl but for what it cannot write."""
import datetime
import zipfile

import openpyxl

DAY = datetime.datetime
HEADER = ["Child Unique ID", "Case Status", "CIN Start Date", "CIN Closure Date", "Allocated Team", "Allocated Worker"]
NEED, PROTECTION, CARE, CLOSED = "c) Child in need plan", "b) Child protection plan", "a) Looked after child", "e) Closed episode"
START = DAY(2025, 3, 5)


def book(six, nine=None, header=HEADER):
    made = openpyxl.Workbook()
    made.active.title = "List 6"
    for row in (header, *six):
        made.active.append(row)
    if nine is not None:
        sheet = made.create_sheet("List 9")
        for row in (["Child Unique ID", "Allocated Team", "Allocated Worker"], *nine):
            sheet.append(row)
    return made


def odd_layout(folder):
    made = openpyxl.Workbook()
    notes = made.active
    notes.title = "List 6 (old)"
    notes.sheet_state = "hidden"
    for row in (HEADER, [900, NEED, START, None, "Old Team", "Old Worker"]):
        notes.append(row)
    six = made.create_sheet("List 6")
    for row in (["Annex A: children in need"], ["Run on 01/07/2026 by Performance Team"], [],
                ["Child Unique ID", "Case Status", "CIN Start Date", "Allocated", None],
                [None, None, None, "Team", "Worker"],
                [1, NEED, START, "North Team", "Ann Vale"],
                [2, NEED, START, None, "Ben Cole"],
                [3, NEED, START, None, None],
                [None, None, None, "North Team Count", 3],
                [4, NEED, START, "South Team", "Cy Dunn"],
                [1, None, None, "South Team Count", None],
                [None, "Grand Total", None, None, None],
                [4, None, None, None, None],
                ["Source: case system, run on 5 March"],
                [5]):
        six.append(row)
    six["A13"] = None
    six["C13"] = 4
    for merged in ("A1:E1", "D4:E4", "A4:A5", "D6:D8", "E7:E8"):
        six.merge_cells(merged)
    six.row_dimensions[7].hidden = True
    nine = made.create_sheet("List 9")
    nine.sheet_state = "veryHidden"
    for row in (["Child Unique ID", "Allocated Team", "Allocated Worker"], [5, "Leaving Care", "Di Eve"]):
        nine.append(row)
    lookups = made.create_sheet("Lookups")
    lookups.sheet_state = "hidden"
    lookups.append(["a", "b"])
    made.save(folder / "odd-layout.xlsx")


def names_and_notes(folder):
    """Titles and jobs beside names, and words below the list."""
    made = openpyxl.Workbook()
    six = made.active
    six.title = "List 6"
    for row in (HEADER,
                [1, NEED, START, None, "North Team", "Dr Jane Smith"],
                [2, NEED, START, None, "North Team", "Jane Smith - Senior Social Worker"],
                [3, NEED, START, None, "North Team", "Mr Sam Lee"],
                [4, NEED, START, None, "North Team", "Ms Sam Lee"],
                [5, NEED, START, None, "North Team", "Ann Vale / Ben Cole"],
                [6, "Section 17", START, None, "North Team", "See notes"],
                ["Grouping", None, None, None, None, 6],
                ["Cases", None, None, None, None, 6],
                HEADER,
                ["South Team"],
                ["Page 1 of 2"]):
        six.append(row)
    made.save(folder / "names-and-notes.xlsx")


def quarters(folder):
    book([["C1", NEED, START, None, "North Team", "Ann Vale"], ["C2", NEED, START, None, "North Team", "Ann Vale"],
          ["C3", CARE, START, None, "North Team", "Ben Cole"], ["C4", NEED, START, None, "North Team", "Ben Cole"],
          ["C5", NEED, START, None, "North Team", "Ben Cole"], ["C6", NEED, START, None, "North Team", "Ann Vale"],
          ["C7", NEED, START, None, "North Team", None]],
         [["L1", "Leaving Care", "Di Eve"], ["L2", "Leaving Care", "Di Eve"]]).save(folder / "first-quarter.xlsx")
    book([["C1", NEED, START, None, "North Team", "VALE, Ann"],           # the same, written otherwise
          ["C2", PROTECTION, START, None, "South Team", "Eve New"],       # another plan, team and worker, who is new
          ["C3", CLOSED, START, None, "North Team", "Ben Cole"],          # closed on no day
          ["C4", CLOSED, START, DAY(2026, 5, 1), "North Team", "Ben Cole"],
          ["C5", NEED, START, None, "North Team", "TBC"],                 # nobody leads any more
          ["C7", NEED, START, None, "North Team", "Ben Cole"],            # somebody at last
          ["C8", NEED, DAY(2026, 6, 1), None, "South Team", "Eve New"],
          ["C9", CLOSED, DAY(2026, 4, 2), DAY(2026, 5, 1), "North Team", "Ann Vale"]],
         [["L1", "Leaving Care", "Di Eve"]]).save(folder / "second-quarter.xlsx")
    book([["C4", NEED, DAY(2026, 8, 1), None, "North Team", "Cole Ben"]]).save(folder / "third-quarter.xlsx")


STRICT = "http://purl.oclc.org/ooxml"
STRICT_SHEET = (f'<worksheet xmlns="{STRICT}/spreadsheetml/main"><sheetData>'
                '<row r="1"><c r="A1" t="inlineStr"><is><t>Child Unique ID</t></is></c><c r="B1" t="inlineStr"><is><t>Case Status</t></is></c>'
                '<c r="C1" t="inlineStr"><is><t>CIN Start Date</t></is></c><c r="D1" t="inlineStr"><is><t>Allocated Worker</t></is></c></row>'
                '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" s="1" t="d"><v>2025-03-05</v></c>'
                '<c r="D2" t="s"><v>1</v></c></row></sheetData></worksheet>')


def strict(parts):
    """The parts of a small workbook in strict OOXML: other namespaces, and days as ISO dates."""
    strings = f'<sst xmlns="{STRICT}/spreadsheetml/main"><si><t>{NEED}</t></si><si><t>Ann Vale</t></si></sst>'
    made = parts(replace={"xl/worksheets/a.xml": STRICT_SHEET, "xl/sharedStrings.xml": strings})
    for name, text in made.items():
        text = text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", f"{STRICT}/officeDocument/relationships")
        made[name] = text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", f"{STRICT}/spreadsheetml/main")
    return made


def macro_types(types):
    return types.replace("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")


def container(*streams):
    """An OLE2 file as far as its directory: what old workbooks and encrypted ones are."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))


def build(folder, parts, pack):
    odd_layout(folder)
    names_and_notes(folder)
    quarters(folder)
    pack(folder / "strict.xlsx", strict(parts))
    whole = parts()
    whole["[Content_Types].xml"] = macro_types(whole["[Content_Types].xml"])
    pack(folder / "macros.xlsm", {**whole, "xl/vbaProject.bin": "not read"}, zipfile.ZIP_DEFLATED)
    (folder / "old.xls").write_bytes(container("Workbook"))
    (folder / "older.xls").write_bytes(container("Book"))
    (folder / "locked.xlsx").write_bytes(container("EncryptionInfo", "EncryptedPackage"))
    (folder / "web-page.xls").write_text("<html><table><tr><td>Child Unique ID</td></tr></table></html>")
    with zipfile.ZipFile(folder / "libre.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<office:document-content/>")
