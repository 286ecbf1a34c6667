# SPDX-License-Identifier: MIT
"""recalculate.py BOOK.xlsx: works out every formula of every sheet anew and holds it against the value stored beside it.
Knows what the balance uses: + - * /, IF, ROUND (halves up), SUM, SUMIF, SUMIFS and COUNTIFS. Prints how many; exit 1 on a difference."""

import re
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from xml.etree import ElementTree

SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def load(path):
    """Sheet name -> cell -> (formula or None, stored value)."""
    book = zipfile.ZipFile(path)
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        shared = ["".join(item.itertext()) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", SPACE)]
    names = [one.get("name") for one in ElementTree.fromstring(book.read("xl/workbook.xml")).iter("{%s}sheet" % SPACE["m"])]
    sheets = {}
    for number, name in enumerate(names, 1):
        cells = {}
        for cell in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter("{%s}c" % SPACE["m"]):
            value, formula = cell.find("m:v", SPACE), cell.find("m:f", SPACE)
            text = None if value is None else value.text or ""
            stored = None if text is None else shared[int(text)] if cell.get("t") == "s" else text if cell.get("t") == "str" else float(text)
            cells[cell.get("r")] = (None if formula is None else formula.text, stored)
        sheets[name] = cells
    return sheets


def arguments(text):
    """'a,b(c,d),"e,f"' -> ['a', 'b(c,d)', '"e,f"']."""
    found, depth, quoted, start = [], 0, False, 0
    for at, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "," and depth == 0 and not quoted:
            found.append(text[start:at])
            start = at + 1
    return found + [text[start:]]


def fits(value, wanted):
    """A condition of SUMIF and its like: '<>', '>0', a word or a number."""
    if wanted == "<>":
        return value is not None
    if isinstance(wanted, str) and wanted.startswith(">"):
        return isinstance(value, float) and value > float(wanted[1:])
    return value == wanted


class Book:
    def __init__(self, sheets):
        self.sheets = sheets

    def value(self, sheet, name):
        formula, stored = self.sheets[sheet].get(name.replace("$", ""), (None, None))
        return stored if formula is None else self.work_out(sheet, formula)

    def column(self, sheet, text):
        place, _, cells = text.rpartition("!")
        column, start, end = re.fullmatch(r"([A-Z]+)(\d+):\1(\d+)", cells.replace("$", "")).groups()
        return [self.value(place or sheet, f"{column}{row}") for row in range(int(start), int(end) + 1)]

    def chosen(self, sheet, conditions):
        pairs = [(self.column(sheet, conditions[i]), self.work_out(sheet, conditions[i + 1])) for i in range(0, len(conditions), 2)]
        return [all(fits(values[row], wanted) for values, wanted in pairs) for row in range(len(pairs[0][0]))]

    def work_out(self, sheet, formula):
        if formula.startswith('"'):
            return formula.strip('"')
        call = re.fullmatch(r"(SUM|SUMIF|SUMIFS|COUNTIFS|IF|ROUND)\((.*)\)", formula)
        if call:
            return getattr(self, call[1].lower())(sheet, arguments(call[2]))
        if re.fullmatch(r"[A-Z]+\d+", formula):
            return self.value(sheet, formula)
        if not re.fullmatch(r"[A-Z0-9+*/().-]+", formula):
            raise ValueError(f"unknown formula {formula!r}")
        return eval(re.sub(r"[A-Z]+\d+", lambda name: repr(self.value(sheet, name[0])), formula), {"__builtins__": {}})

    def sum(self, sheet, words):
        return float(sum(value for value in self.column(sheet, words[0]) if isinstance(value, float)))

    def sumif(self, sheet, words):
        return self.sumifs(sheet, [words[2], words[0], words[1]])

    def sumifs(self, sheet, words):
        summed = zip(self.column(sheet, words[0]), self.chosen(sheet, words[1:]))
        return float(sum(value for value, wanted in summed if wanted and isinstance(value, float)))

    def countifs(self, sheet, words):
        return float(sum(self.chosen(sheet, words)))

    def if_(self, sheet, words):
        name, sign, number = re.fullmatch(r"([A-Z]+\d+)([=>])(\d+)", words[0]).groups()
        held = self.value(sheet, name) or 0.0
        holds = held == float(number) if sign == "=" else held > float(number)
        return self.work_out(sheet, words[1] if holds else words[2])

    def round(self, sheet, words):
        # Spreadsheets round what they would show, not the last bit of the double.
        exact = Decimal(f"{self.work_out(sheet, words[0]):.12g}")
        return float(exact.quantize(Decimal(1).scaleb(-int(words[1])), ROUND_HALF_UP))


setattr(Book, "if", Book.if_)


def main():
    book, count, wrong = Book(load(sys.argv[1])), 0, []
    for sheet, cells in book.sheets.items():
        for name, (formula, stored) in cells.items():
            if formula is None:
                continue
            count += 1
            worked = book.work_out(sheet, formula)
            same = abs(worked - stored) < 1e-6 if isinstance(worked, float) and isinstance(stored, float) else worked == (stored or "")
            if not same:
                wrong.append(f"{sheet} {name}: ={formula} is {worked!r}, stored {stored!r}")
    print(f"{count} formulas")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
