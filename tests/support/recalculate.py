# SPDX-License-Identifier: MIT
"""recalculate.py BOOK.xlsx: works out every formula of the first sheet anew and holds it against the value stored beside it.
Knows what the balance uses: + - * /, IF(a=0,"",b), SUM and SUMIF with a range and "<>". Prints how many; exit 1 on a difference."""

import re
import sys
import zipfile
from xml.etree import ElementTree

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def load(path):
    """Cell -> (formula or None, stored value)."""
    book = zipfile.ZipFile(path)
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        shared = ["".join(item.itertext()) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", SPACE)]
    cells = {}
    for cell in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter("{%s}c" % SPACE["m"]):
        value, formula = cell.find("m:v", SPACE), cell.find("m:f", SPACE)
        stored = None if value is None else shared[int(value.text)] if cell.get("t") == "s" else value.text
        cells[cell.get("r")] = (None if formula is None else formula.text, stored)
    return cells


class Sheet:
    def __init__(self, cells):
        self.cells = cells

    def value(self, name):
        formula, stored = self.cells.get(name, (None, None))
        if formula is not None:
            return self.work_out(formula)
        try:
            return float(stored)
        except (TypeError, ValueError):
            return stored

    def cells_in(self, first, last):
        column, start, end = re.fullmatch(r"([A-Z]+)(\d+):\1(\d+)", f"{first}:{last}").groups()
        return [f"{column}{row}" for row in range(int(start), int(end) + 1)]

    def work_out(self, formula):
        whole = re.fullmatch(r"SUM\(([A-Z]+\d+):([A-Z]+\d+)\)", formula)
        if whole:
            return sum(value for value in map(self.value, self.cells_in(*whole.groups())) if isinstance(value, float))
        some = re.fullmatch(r'SUMIF\(([A-Z]+\d+):([A-Z]+\d+),"<>",([A-Z]+\d+):([A-Z]+\d+)\)', formula)
        if some:
            asked, summed = self.cells_in(*some.groups()[:2]), self.cells_in(*some.groups()[2:])
            return sum(self.value(b) for a, b in zip(asked, summed) if self.value(a) is not None and isinstance(self.value(b), float))
        either = re.fullmatch(r'IF\(([A-Z]+\d+)=0,"",(.+)\)', formula)
        if either:
            return "" if self.value(either[1]) == 0 else self.work_out(either[2])
        if not re.fullmatch(r"[A-Z0-9+*/().-]+", formula):
            raise ValueError(f"unknown formula {formula!r}")
        return eval(re.sub(r"[A-Z]+\d+", lambda name: repr(self.value(name[0])), formula), {"__builtins__": {}})


def main():
    sheet, count, wrong = Sheet(load(sys.argv[1])), 0, []
    for name, (formula, stored) in sheet.cells.items():
        if formula is None:
            continue
        count += 1
        worked = sheet.work_out(formula)
        if worked == "":
            continue
        if abs(worked - float(stored)) > 1e-6:
            wrong.append(f"{name}: ={formula} is {worked}, stored {stored}")
    print(f"{count} formulas")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
