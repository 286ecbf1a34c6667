# SPDX-License-Identifier: MIT
"""Hostile and broken workbooks (.xlsx) and census files (.xml) for `import`, written by hand with zipfile.
`CASES` is a list of (name, build, words) as in malformed_files; build(source) returns the path to import."""

import io
import struct
import zipfile
import zlib

CONTENT = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
           '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
           '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
           '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ROOT = f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
BOOK = f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="List 6" sheetId="1" r:id="r1"/></sheets></workbook>'
BOOK_RELS = (f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
             f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
HEADERS = ["Child Unique ID", "Gender", "CIN Start Date", "Case Status", "Allocated Team", "Allocated Worker"]
ROW = ["C1", "b) Female", "2021-01-04", "a) Looked after child", "Team North", "Worker One"]
BOMB = "<!DOCTYPE b [<!ENTITY a0 'lol'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
OUTSIDE = "<!DOCTYPE b [<!ENTITY a9 SYSTEM 'file:///etc/hostname'>]>"


def sheet(rows=(HEADERS, ROW), before="", value=None):
    """A sheet of inline strings; `value` replaces the child's id."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for at, text in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    text = f"<worksheet {MAIN}><sheetData>{''.join(lines)}</sheetData></worksheet>"
    if value is not None:
        text = text.replace(">C1<", f">{value}<")
    return '<?xml version="1.0" encoding="UTF-8"?>' + before + text


def parts(**changed):
    found = {"[Content_Types].xml": CONTENT, "_rels/.rels": ROOT, "xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": BOOK_RELS,
             "xl/sharedStrings.xml": f"<sst {MAIN}><si><t>one</t></si></sst>", "xl/worksheets/sheet1.xml": sheet()}
    names = {"types": "[Content_Types].xml", "root": "_rels/.rels", "book": "xl/workbook.xml", "rels": "xl/_rels/workbook.xml.rels",
             "strings": "xl/sharedStrings.xml", "sheet": "xl/worksheets/sheet1.xml"}
    for key, content in changed.items():
        if content is None:
            del found[names[key]]
        else:
            found[names[key]] = content
    return found


def zipped(contents, method=zipfile.ZIP_DEFLATED):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return held.getvalue()


def bomb_sheet(megabytes):
    """A sheet whose text is that many megabytes of one letter, deflated without ever being held whole."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head, _, tail = sheet(value="\0").encode().partition(b"\0")
    block = b"A" * (1 << 20)
    packed, crc, size = [packer.compress(head)], zlib.crc32(head), len(head)
    for _ in range(megabytes):
        packed.append(packer.compress(block))
        crc = zlib.crc32(block, crc)
        size += len(block)
    packed.append(packer.compress(tail) + packer.flush())
    return b"".join(packed), zlib.crc32(tail, crc), size + len(tail)


def with_raw_part(name, packed, crc, size, method=8, flags=0):
    """The good workbook with one part replaced by bytes that are already packed."""
    held = {part: content.encode() for part, content in parts().items() if part != name}
    entries = [(part, zlib.compress(content, 6)[2:-4], zlib.crc32(content), len(content), 8, 0) for part, content in held.items()]
    entries.append((name, packed, crc, size, method, flags))
    body, directory = b"", b""
    for part, data, check, length, how, flag in entries:
        shared = struct.pack("<HHHHHIIIHH", 20, flag, how, 0, 33, check, len(data), length, len(part), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + shared + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + part.encode()
        body += b"PK\x03\x04" + shared + part.encode() + data
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def bomb(declared=None):
    packed, crc, size = bomb_sheet(400)
    return with_raw_part("xl/worksheets/sheet1.xml", packed, crc, declared or size)


def broken_part(**change):
    content = sheet().encode()
    given = {"packed": zlib.compress(content)[2:-4], "crc": zlib.crc32(content), "size": len(content), **change}
    return with_raw_part("xl/worksheets/sheet1.xml", **given)


def deep(levels):
    return f"<worksheet {MAIN}>" + "<a>" * levels + "</a>" * levels + "</worksheet>"


def cell_of(reference, body="", kind=""):
    return sheet().replace('<c r="A2" t="inlineStr"><is><t>C1</t></is></c>', f'<c r="{reference}"{kind}>{body}</c>')


def workbook(name, make, words=()):
    def build(source):
        source.mkdir()
        content = make()
        (source / "book.xlsx").write_bytes(content if isinstance(content, bytes) else zipped(content))
        return source / "book.xlsx"

    return "workbook: " + name, build, list(words)


def many_entries():
    return {**parts(), **{f"xl/media/{n}.txt": "x" for n in range(30_000)}}


BOOKS = [
    workbook("half of it", lambda: zipped(parts())[:900]), workbook("its first four bytes", lambda: b"PK\x03\x04"),
    workbook("no central directory", lambda: zipped(parts()).split(b"PK\x01\x02")[0]), workbook("an empty archive", lambda: zipped({})),
    workbook("plain text", lambda: b"not a workbook\n"), workbook("an old .xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)),
    workbook("an archive of something else", lambda: zipped({"word/document.xml": "<document/>"})), workbook("no workbook part", lambda: parts(book=None)),
    workbook("no sheet part", lambda: parts(sheet=None)), workbook("no relations of the workbook", lambda: parts(rels=None)),
    workbook("an empty sheet part", lambda: parts(sheet="")), workbook("a sheet cut short", lambda: parts(sheet=sheet()[:400])),
    workbook("a sheet of bad XML", lambda: parts(sheet=sheet().replace("</row>", "</raw>", 1))), workbook("two roots", lambda: parts(sheet=sheet() + "<more/>")),
    workbook("NUL in a sheet", lambda: parts(sheet=sheet(value="C\0"))), workbook("a character reference to NUL", lambda: parts(sheet=sheet(value="C&#0;"))),
    workbook("Latin-1 in a sheet that says UTF-8", lambda: {**parts(), "xl/worksheets/sheet1.xml": sheet(value="Zoë").encode("latin-1")}),
    workbook("an entity bomb in a sheet", lambda: parts(sheet=sheet(before=BOMB, value="&a9;"))),
    workbook("an entity bomb in the strings", lambda: parts(strings=BOMB + f"<sst {MAIN}><si><t>&a9;</t></si></sst>")),
    workbook("an external entity in a sheet", lambda: parts(sheet=sheet(before=OUTSIDE, value="&a9;"))),
    workbook("an external entity in the workbook", lambda: parts(book=OUTSIDE + BOOK.replace("List 6", "List 6&a9;"))),
    workbook("a DTD that does nothing", lambda: parts(sheet=sheet(before="<!DOCTYPE worksheet>"))), workbook("an undefined entity", lambda: parts(sheet=sheet(value="&nope;"))),
    workbook("a hundred thousand levels", lambda: parts(sheet=deep(100_000))), workbook("a zip bomb", bomb),
    workbook("a zip bomb that says it is small", lambda: bomb(1000)), workbook("thirty thousand entries and no list", lambda: {**many_entries(), "xl/workbook.xml": BOOK.replace("List 6", "x")}),
    workbook("a wrong checksum", lambda: broken_part(crc=1)), workbook("an unknown packing", lambda: broken_part(method=99)),
    workbook("an encrypted part", lambda: broken_part(flags=1)), workbook("a part that does not unpack", lambda: broken_part(packed=b"\xff" * 200)),
    workbook("a string index past the end", lambda: parts(sheet=cell_of("A2", "<v>99</v>", ' t="s"'))),
    workbook("a negative string index", lambda: parts(sheet=cell_of("A2", "<v>-1</v>", ' t="s"'))), workbook("a cell far outside the sheet", lambda: parts(sheet=cell_of("ZZZZZZ999999999999"))),
    workbook("a cell without a sensible reference", lambda: parts(sheet=cell_of("&#233;2", "<v>1</v>"))), workbook("a list without its headers", lambda: parts(sheet=sheet(rows=(["x", "y"], ["1", "2"])))),
    workbook("a list without a row", lambda: parts(sheet=sheet(rows=()))),
    workbook("a date that does not exist", lambda: parts(sheet=sheet(rows=(HEADERS, ROW[:2] + ["2021-02-30"] + ROW[3:]))), ["6", "2"]),
    workbook("a 50 MB cell", lambda: parts(sheet=sheet(value="A" * 50_000_000))),
]

WORKER = ("<CSWWWorker><PersonID>1</PersonID><SWENo>SW1</SWENo><FTE30>{fte}</FTE30><Cases30>{cases}</Cases30><AgencyWorker>0</AgencyWorker>"
          "<OrgRole>5</OrgRole>{more}</CSWWWorker>")


def census(fte="1", cases="3", more="", date="2022-09-30", before="", code="201"):
    header = (f"<Header><CollectionDetails><Collection>CSWW</Collection><Year>2022</Year><ReferenceDate>{date}</ReferenceDate></CollectionDetails>"
              f"<Source><LEA>{code}</LEA></Source></Header>")
    worker = WORKER.format(fte=fte, cases=cases, more=more)
    return f"<?xml version='1.0' encoding='utf-8'?>{before}<Message>{header}<LALevelVacancies/>{worker}</Message>"


def census_file(name, make, words=()):
    def build(source):
        source.mkdir()
        content = make()
        (source / "census.xml").write_bytes(content if isinstance(content, bytes) else content.encode())
        return source / "census.xml"

    return "census: " + name, build, list(words)


CENSUS = [
    census_file("a DTD", lambda: census(before="<!DOCTYPE Message>")), census_file("an entity bomb", lambda: census(before=BOMB, more="<x>&a9;</x>")),
    census_file("an external entity", lambda: census(before=OUTSIDE, code="&a9;")), census_file("cut short", lambda: census()[:400]),
    census_file("another root", lambda: "<html><body/></html>"), census_file("no root", lambda: "<?xml version='1.0'?>"),
    census_file("bad XML", lambda: census().replace("</SWENo>", "</SWEN>")), census_file("a hundred thousand levels", lambda: census(more="<a>" * 100_000 + "</a>" * 100_000)),
    census_file("NUL", lambda: census(more="<x>\0</x>")), census_file("Latin-1 that says UTF-8", lambda: census(more="<x>Zoë</x>").encode("latin-1")),
    census_file("no date", lambda: census(date="")), census_file("a date that does not exist", lambda: census(date="2022-02-30")),
    census_file("a FTE above 1", lambda: census(fte="1.5")), census_file("a FTE of words", lambda: census(fte="half")), census_file("a negative FTE", lambda: census(fte="-1")),
    census_file("negative cases", lambda: census(cases="-1")), census_file("a thousand million cases", lambda: census(cases="1000000000")),
    census_file("cases of words", lambda: census(cases="many")), census_file("cases with decimals", lambda: census(cases="1.5")),
    census_file("a 50 MB element", lambda: census(more="<x>" + "y" * 50_000_000 + "</x></oops>")),
]
CASES = BOOKS + CENSUS
