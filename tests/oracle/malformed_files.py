# SPDX-License-Identifier: MIT
"""Bad folders and bad bytes for `import`: wrong encodings, broken quoting, odd files, sizes that must not be read to the end.
`CASES` is a list of (name, build, words); build(source) makes the source and may return another path to import from."""

import os
import zlib

import malformed_tables

# What the file holds before each case; codes begin with Z so that they never meet those of the good folder.
BASE = {
    "units": "code,parent,kind,name,division\r\nZU,,authority,Z,\r\n",
    "people": "code,name,registration,start,left\r\nZ1,Zed,,,\r\nZ2,Zoë,,,\r\n",
    "posts": "code,person,unit,role,fte,contract,kind,from,to\r\nZT,Z1,ZU,social worker,1,permanent,substantive,2020-01-01,\r\n",
    "supervisors": "person,supervisor,kind,from,to\r\nZ1,Z2,line,2020-01-01,\r\n",
    "cases": "code,kind,family,features,unit,points,opened,closed\r\nZC,other,,,,,2020-01-01,\r\n",
    "allocations": "code,case,post,part,from,to,reason\r\nZA,ZC,ZT,lead,2020-01-01,,\r\n",
    "sessions": "code,person,kind,date,state,agreed\r\nZK,Z1,formal one-to-one,2024-01-01,agreed,2024-01-03\r\n",
}
MEGABYTE = 1 << 20


def write_tables(folder, tables):
    folder.mkdir(parents=True, exist_ok=True)
    for name, records in tables.items():
        text_of_table = "".join(",".join(record) + "\r\n" for record in records)
        (folder / f"{name}.csv").write_bytes(text_of_table.encode())


def good_folder(source):
    write_tables(source, malformed_tables.good())


def raw(name, table, change, words=None):
    """The bytes of one table of the good folder changed."""

    def build(source):
        good_folder(source)
        path = source / f"{table}.csv"
        path.write_bytes(change(path.read_bytes()))

    return name, build, [f"{table}.csv"] if words is None else words


def swapped(old, new):
    def change(content):
        assert old in content
        return content.replace(old, new, 1)

    return change


def text(name, table, old, new, words=None):
    return raw(name, table, swapped(old.encode(), new if isinstance(new, bytes) else new.encode()), words)


def made(name, build, words=()):
    return name, build, list(words)


def extra(name, file, content, words=None):
    def build(source):
        good_folder(source)
        (source / file).write_bytes(content)

    return name, build, [file] if words is None else words


def recoded(encoding, mark=b""):
    return lambda content: mark + content.decode().replace("Ann", "Zoë").encode(encoding)


def empty_folder(source):
    source.mkdir()


def only_text(source):
    source.mkdir()
    (source / "notes.txt").write_text("nothing here\n")


def directory_table(source):
    good_folder(source)
    (source / "cpd.csv").unlink()
    (source / "cpd.csv").mkdir()


def fifo_table(source):
    good_folder(source)
    (source / "cpd.csv").unlink()
    os.mkfifo(source / "cpd.csv")


def dangling_table(source):
    good_folder(source)
    (source / "cpd.csv").unlink()
    (source / "cpd.csv").symlink_to("cpd.csv")


def sparse_table(source):
    good_folder(source)
    os.truncate(source / "cpd.csv", 1100 * MEGABYTE)


def many_bad_rows(source):
    good_folder(source)
    rows = "".join(f"X{n},P1,U3,wizard,1,permanent,substantive,2020-01-01,\r\n" for n in range(50_000))
    (source / "posts.csv").write_text("code,person,unit,role,fte,contract,kind,from,to\r\n" + rows, newline="")


def long_unit_chain(source):
    """A ring through twenty thousand units: found in time, without running out of stack."""
    good_folder(source)
    rows = "".join(f"R{n},R{(n + 1) % 20_000},team,Ring,\r\n" for n in range(20_000))
    (source / "units.csv").write_text("code,parent,kind,name,division\r\n" + "\r\n".join(malformed_tables.GOOD["units"][1:]) + "\r\n" + rows, newline="")


def long_carry_ring(source):
    good_folder(source)
    rows = "".join(f"R{n},,,P1,x,,open,,R{(n + 1) % 20_000}\r\n" for n in range(20_000))
    (source / "actions.csv").write_text("code,session,case,owner,what,due,state,closed,carried_from\r\n" + rows, newline="")


def other_source(name, make):
    """A source that is one path rather than a folder of tables."""

    def build(source):
        source.mkdir()
        return make(source)

    return name, build, []


def written(file, content):
    def make(source):
        (source / file).write_bytes(content)
        return source / file

    return make


def fifo_source(source):
    os.mkfifo(source / "pipe.csv")
    return source / "pipe.csv"


CASES = [
    text("unknown column", "people", "registration", "regisration"), text("a column twice", "people", "registration", "name"),
    text("a required column left out", "cpd", "code,person,date,kind,title", "code,person,date,kind,header"),
    text("an empty column name", "people", "registration", ""),
    raw("a record with fewer cells", "people", lambda content: content + b"P9,Short\r\n", ["people.csv", "5"]),
    raw("a record with more cells", "people", lambda content: content + b"P9,Long,,,,\r\n", ["people.csv", "5"]),
    raw("a zero-byte file", "people", lambda content: b""), raw("only a byte-order mark", "people", lambda content: b"\xef\xbb\xbf"),
    raw("only empty lines", "people", lambda content: b"\r\n\r\n\r\n"), raw("only spaces", "people", lambda content: b"   "),
    raw("UTF-16 LE cut in a character", "people", lambda content: recoded("utf-16-le", b"\xff\xfe")(content)[:-1]),
    raw("half a character in UTF-16", "people", lambda content: recoded("utf-16-be", b"\xfe\xff")(content) + b"\xd8\x00\x00a"),
    raw("UTF-16 LE without a mark", "people", recoded("utf-16-le")), raw("UTF-32", "people", recoded("utf-32-le", b"\xff\xfe\x00\x00")),
    text("bytes of no encoding", "people", "Ann", b"A\x81n"), text("UTF-8 past U+10FFFF and no Windows-1252", "people", "Ann", b"A\xf5\x8d\x80\x80n"),
    raw("sep= says another separator than the rows have", "people", lambda content: b"sep=;\r\n" + content),
    raw("sep= twice", "people", lambda content: b"sep=,\r\nsep=,\r\n" + content),
    text("NUL in a cell", "people", "Ann", b"A\x00n"), raw("NUL at the end", "people", lambda content: content + b"\x00"),
    raw("NUL in the header", "people", lambda content: b"\x00" + content),
    text("an unterminated quote", "people", "Ann", '"Ann'), raw("a quote open at the end", "people", lambda content: content + b'P9,"'),
    text("text after a closing quote", "people", "Ann", '"Ann"x'), text("a quote inside a bare cell", "people", "Ann", 'A"nn'),
    text("a lone CR between records", "people", "SW1,2020-01-01,\r\n", "SW1,2020-01-01,\r"), text("a lone CR in a bare cell", "people", "Ann", "A\rnn"),
    raw("CR line ends throughout", "people", lambda content: content.replace(b"\r\n", b"\r")),
    text("semicolons instead of commas", "people", "code,name,registration,start,left", "code;name;registration;start;left"),
    raw("no header", "people", lambda content: content.split(b"\r\n", 1)[1]),
    raw("compressed bytes", "people", lambda content: zlib.compress(content)), raw("JSON", "people", lambda content: b'[{"code": "P1"}]\n'),
    raw("random bytes", "people", lambda content: bytes((n * 7919 + 13) % 256 for n in range(4096))),
    raw("a workbook under the name of a table", "people", lambda content: b"PK\x03\x04" + content),
    text("a cell of 1 MiB and a byte", "people", "Ann", b"a" * (MEGABYTE + 1)), text("a cell of 50 MB", "people", "Ann", b"a" * 50_000_000),
    text("a quoted cell of 50 MB", "people", "Ann", b'"' + b"a\n" * 25_000_000 + b'"'), text("a code of 50 MB", "people", "P3,Cat", b"P" * 50_000_000 + b",Cat"),
    text("a number of 1 MB", "limits", "below,15", b"below," + b"9" * 1_000_000), text("a million columns", "people", "code,name", b"code,name" + b",x" * 1_000_000),
    text("a record of a million cells", "people", "P1,Ann", b"P1,Ann" + b"," * 1_000_000),
    raw("50 MB without a line end", "people", lambda content: b"x" * 50_000_000), raw("50 MB of quotes", "people", lambda content: content + b'"' * 50_000_001),
    extra("an unknown table", "peoples.csv", b"code\r\n"), extra("an unknown table in capitals", "OTHER.CSV", b"code\r\n", []),
    extra("an unknown empty table", "other.csv", b""), extra("a hidden unknown table", ".people2.csv", b"code\r\nP1\r\n", []),
    made("an empty folder", empty_folder), made("a folder with other files only", only_text), made("a folder in place of a table", directory_table, ["cpd.csv"]),
    made("a pipe in place of a table", fifo_table, ["cpd.csv"]), made("a link to itself in place of a table", dangling_table, ["cpd.csv"]),
    made("a file of more than 1 GiB", sparse_table, ["cpd.csv"]), made("fifty thousand bad rows", many_bad_rows, ["posts.csv", "2"]),
    made("a ring of twenty thousand units", long_unit_chain, ["units.csv"]), made("a ring of twenty thousand actions", long_carry_ring, ["actions.csv"]),
    other_source("the source is missing", lambda source: source / "nowhere"), other_source("the source has an empty name", lambda source: ""),
    other_source("the source is a text file", written("notes.txt", b"hello\n")), other_source("the source is an empty file", written("empty.xlsx", b"")),
    other_source("the source is a device", lambda source: "/dev/null"), other_source("the source never ends", lambda source: "/dev/zero"),
    other_source("the source is a pipe", fifo_source), other_source("the source is a lone table of no known kind", written("what.csv", b"a,b\r\n1,2\r\n")),
]
