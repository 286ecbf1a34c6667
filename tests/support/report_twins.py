# SPDX-License-Identifier: MIT
"""report_twins.py BASE: reads BASE.xlsx with openpyxl and BASE.html with a parser, and prints each of them as JSON:
{"workbook": {sheet: [[cell, ...], ...]}, "html": {"lang", "title", "headings", "tables": {caption: [[cell, ...], ...]}, "scopes": [...]}}.
Days are ISO, numbers plain; what the workbook formats as a percentage is told as one."""

import datetime
import html.parser
import json
import sys

import openpyxl


def told(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)) and cell.number_format == "0%":
        return f"{round(value * 100)}%"
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.lang, self.title, self.headings, self.tables, self.scopes = None, "", [], {}, []
        self.text, self.rows, self.caption = None, [], ""

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.lang = attributes.get("lang")
        if tag == "table":
            self.rows = []
        if tag == "tr":
            self.rows.append([])
        if tag == "th":
            self.scopes.append(attributes.get("scope"))
        if tag in ("title", "caption", "h1", "h2", "h3", "td", "th"):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag == "title":
            self.title = self.text
        if tag in ("h1", "h2", "h3"):
            self.headings.append([tag, self.text])
        if tag == "caption":
            self.caption = self.text
        if tag in ("td", "th"):
            self.rows[-1].append(self.text)
        if tag == "table":
            self.tables.setdefault(self.caption, []).extend(self.rows)
        if tag in ("title", "caption", "h1", "h2", "h3", "td", "th"):
            self.text = None


base = sys.argv[1]
book = openpyxl.load_workbook(base + ".xlsx", data_only=True)
page = Page()
page.feed(open(base + ".html", encoding="utf-8").read())
json.dump(
    {
        "workbook": {sheet.title: [[told(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets},
        "html": {"lang": page.lang, "title": page.title, "headings": page.headings, "tables": page.tables, "scopes": page.scopes},
    },
    sys.stdout,
)
