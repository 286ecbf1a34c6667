# SPDX-License-Identifier: MIT
"""Bad command lines, bad FILEs and places that cannot be written, for every verb.
`CASES` is a list of (name, prepare, exit statuses allowed, words); prepare(place, file) returns the arguments.
A prepare whose name ends with `_nobody` is run as a user without rights."""

import os
import sqlite3

import malformed_files

USAGE, BAD, CHECKED = {2}, {1}, {1, 3}
READERS = ("balance", "unallocated", "supervision", "actions", "overload", "forecast", "compliance", "discussed", "verify", "cpd")


def plain(*arguments):
    """FILE in the arguments stands for the file under test, PLACE for its folder."""

    def prepare(place, file):
        return [str(argument).replace("PLACE", str(place)).replace("FILE", str(file)) for argument in arguments]

    return prepare


def usage(label, *arguments):
    return f"usage: {label}", plain(*arguments), USAGE, []


def refused(label, *arguments, words=()):
    return label, plain(*arguments), BAD, list(words)


USAGES = [
    usage("nothing"), usage("an unknown verb", "balanse", "FILE"), usage("an empty verb", "", "FILE"), usage("an unknown option", "balance", "FILE", "--colour"),
    usage("an option of another verb", "unallocated", "FILE", "--window", "35"), usage("FILE left out", "balance"), usage("SOURCE left out", "import", "FILE"),
    usage("FOLDER left out", "export", "FILE"), usage("DEST left out", "backup", "FILE"), usage("restore with one name", "restore", "FILE"),
    usage("new without FILE", "new"), usage("a calendar without OUT", "calendar", "FILE"), usage("a calendar on an impossible day", "calendar", "FILE", "PLACE/c.ics", "--to", "2026-02-30"), usage("one name too many", "balance", "FILE", "again"), usage("two sources", "import", "FILE", "PLACE", "PLACE"),
    usage("an unknown format", "balance", "FILE", "--format", "xml"), usage("an unknown measure", "balance", "FILE", "--measure", "cases"),
    usage("an unknown kind of import", "import", "FILE", "PLACE", "--as", "sims"), usage("a window of words", "supervision", "FILE", "--window", "month"),
    usage("--on without a value", "balance", "FILE", "--on"), usage("new with workers of words", "new", "PLACE/n.headroom", "--sample", "--workers", "many"),
    usage("new on an impossible day", "new", "PLACE/n.headroom", "--sample", "--on", "2026-02-30"), usage("import on an impossible day", "import", "FILE", "PLACE", "--on", "2026-02-30"),
] + [usage(f"--on {day!r}", "balance", "FILE", f"--on={day}") for day in (
    "2026-02-31", "31-02-2026", "", "yesterday", "2026-13-01", "1899-12-31", "2200-01-01", "2026-02-28x")] \
  + [usage(f"--window {days!r}", "supervision", "FILE", f"--window={days}") for days in ("0", "-1", "1.5", "99999999999999999999", "", "1e2")] \
  + [usage(f"{verb} on an impossible day", verb, "FILE", "--on", "2025-02-29") for verb in READERS[1:8]] \
  + [usage(f"{verb} --{option} {value!r}", verb, "FILE", f"--{option}={value}") for verb, option in (
      ("overload", "threshold"), ("overload", "days"), ("forecast", "weeks"), ("compliance", "months"), ("discussed", "days")) for value in ("-1", "1.23456" if option == "threshold" else "1.5", "x", "", "1e2")] \
  + [usage(f"{verb} --{option} 0", verb, "FILE", f"--{option}=0") for verb, option in (("overload", "days"), ("forecast", "weeks"), ("compliance", "months"), ("discussed", "days"))] \
  + [usage(f"cpd --year {year!r}", "cpd", "FILE", f"--year={year}") for year in (
      "", "2024", "24-25", "2024-26", "2024-2025", "2024/25", "2024-25x", " 2024-25", "1898-99", "2200-01", "٢٠٢٤-٢٥")] \
  + [usage("cpd --year twice", "cpd", "FILE", "--year", "2024-25", "--year", "2023-24"), usage("cpd --on a day", "cpd", "FILE", "--on", "2025-03-31")]

UNITS = [refused(f"{verb}: an unknown unit", verb, "FILE", "--unit", "NOWHERE", words=["NOWHERE"]) for verb in READERS[:8]] + [
    refused("a unit in the wrong case", "balance", "FILE", "--unit", "zu")]


def export_into_full(place, file):
    (place / "full").mkdir()
    (place / "full" / "mine.txt").write_text("mine")
    return ["export", file, place / "full"]


def export_onto_file(place, file):
    (place / "taken").write_text("mine")
    return ["export", file, place / "taken"]


def new_onto_link(place, file):
    (place / "link.headroom").symlink_to(file)
    return ["new", place / "link.headroom"]


def restore_text(place, file):
    (place / "backup.headroom").write_text("not a backup")
    return ["restore", place / "backup.headroom", place / "restored.headroom"]


def restore_over(place, file):
    (place / "backup.headroom").write_bytes(file.read_bytes())
    return ["restore", place / "backup.headroom", file]


def restore_text_forced(place, file):
    (place / "backup.headroom").write_text("not a backup")
    return ["restore", place / "backup.headroom", file, "--force"]


def restore_half_forced(place, file):
    (place / "backup.headroom").write_bytes(file.read_bytes()[:file.stat().st_size // 2])
    return ["restore", place / "backup.headroom", file, "--force"]


def backup_onto_self(place, file):
    return ["backup", file, file]


PLACES = [
    refused("new over a file", "new", "FILE"), refused("new in a folder that is not there", "new", "PLACE/none/n.headroom"), refused("new over a folder", "new", "PLACE"),
    ("new over a link", new_onto_link, BAD, []), ("export into a folder with something in it", export_into_full, BAD, ["full"]),
    ("export onto a file", export_onto_file, BAD, ["taken"]), refused("backup into a folder that is not there", "backup", "FILE", "PLACE/none/b.headroom"),
    ("backup onto itself", backup_onto_self, BAD, []), refused("restore from nothing", "restore", "PLACE/none.headroom", "PLACE/r.headroom"),
    ("restore from text", restore_text, BAD, []), ("restore over a file", restore_over, BAD, []), ("restore text by force", restore_text_forced, BAD, []),
    ("restore half a backup by force", restore_half_forced, BAD, []), refused("import from the file itself", "import", "FILE", "FILE"),
    refused("a folder taken for a workbook", "import", "FILE", "PLACE", "--as", "annex-a"), refused("a folder taken for a census", "import", "FILE", "PLACE", "--as", "csww"),
    refused("a calendar over the file itself", "calendar", "FILE", "FILE"), refused("a calendar into a folder that is not there", "calendar", "FILE", "PLACE/none/c.ics"),
    refused("a calendar over a folder", "calendar", "FILE", "PLACE"), refused("a calendar of nobody", "calendar", "FILE", "PLACE/c.ics", "--person", "NOBODY", words=["NOBODY"]),
    refused("report of a kind that is not a dry run", "import", "FILE", "PLACE/none", "--dry-run"), refused("accepting rejects of nothing", "import", "FILE", "PLACE/none", "--accept-rejects"),
]


def rewritten(change):
    """The file's bytes changed, and then read."""

    def spoil(place, file):
        content = bytearray(file.read_bytes())
        file.write_bytes(change(content) or content)

    return spoil


def statement(*statements):
    def spoil(place, file):
        database = sqlite3.connect(file)
        for one in statements:
            database.execute(one)
        database.commit()
        database.close()

    return spoil


def first_table(kind):
    """Drops the first table (or trigger, index, view) of the file's own."""

    def spoil(place, file):
        database = sqlite3.connect(file)
        database.execute("PRAGMA foreign_keys=OFF")
        row = database.execute("SELECT name FROM sqlite_schema WHERE type=? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name", (kind,)).fetchone()
        if row:
            database.execute(f'DROP {kind} "{row[0]}"')
        else:
            database.execute("PRAGMA user_version=0")
        database.commit()
        database.close()

    return spoil


def put(content):
    def spoil(place, file):
        file.write_bytes(content)

    return spoil


def vanish(place, file):
    file.unlink()


def folder_instead(place, file):
    file.unlink()
    file.mkdir()


def pipe_instead(place, file):
    file.unlink()
    os.mkfifo(file)


def dangling(place, file):
    file.unlink()
    file.symlink_to(place / "none.headroom")


def at(offset, value):
    def change(content):
        content[offset:offset + len(value)] = value

    return change


def noise(content):
    for page in range(4096, len(content), 8192):
        content[page:page + 64] = bytes((page + n * 31) % 256 for n in range(64))


SPOILED = [
    ("missing", vanish), ("a folder", folder_instead), ("a pipe", pipe_instead), ("a link to nothing", dangling), ("empty", put(b"")), ("text", put(b"Dear all,\n" * 50)),
    ("random bytes", put(bytes((n * n * 31 + n * 7) % 251 for n in range(20_000)))), ("only SQLite's first line", put(b"SQLite format 3\0")),
    ("SQLite's first line and noise", put(b"SQLite format 3\0" + bytes((n * 37) % 256 for n in range(8_000)))),
    ("cut in half", rewritten(lambda content: content[:len(content) // 2])), ("cut to one page", rewritten(lambda content: content[:4096])),
    ("cut to a hundred bytes", rewritten(lambda content: content[:100])), ("cut inside a page", rewritten(lambda content: content[:-1500])),
    ("of another program", rewritten(at(68, b"\x12\x34\x56\x78"))), ("without an application", rewritten(at(68, bytes(4)))),
    ("of a newer version", rewritten(at(60, b"\x00\x00\xff\xff"))), ("of a negative version", rewritten(at(60, b"\xff\xff\xff\xff"))),
    ("of version 0", rewritten(at(60, bytes(4)))), ("with a page size of nonsense", rewritten(at(16, b"\x00\x03"))), ("with a first page of noise", rewritten(at(100, b"\xaa" * 300))),
    ("in UTF-16", rewritten(at(56, b"\x00\x00\x00\x02"))), ("with noise in its pages", rewritten(noise)),
    ("with one trigger more", statement("CREATE TRIGGER t_more AFTER INSERT ON sneaky BEGIN DELETE FROM sneaky; END")),
    ("with one view more", statement("CREATE VIEW v_more AS SELECT 1")), ("with one table more", statement("CREATE TABLE sneaky (x)")),
    ("with one table fewer", first_table("table")), ("with one index fewer", first_table("index")), ("with one trigger fewer", first_table("trigger")),
    ("a SQLite file of someone else's", put(b"")),
]


def someone_elses(place, file):
    file.unlink()
    statement("CREATE TABLE notes (x)", "INSERT INTO notes VALUES (1)")(place, file)


def more_trigger(place, file):
    database = sqlite3.connect(file)
    table = database.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name").fetchone()[0]
    database.execute(f'CREATE TRIGGER t_more AFTER INSERT ON "{table}" BEGIN SELECT 1; END')
    database.commit()
    database.close()


SPOILED = [(name, {"a SQLite file of someone else's": someone_elses, "with one trigger more": more_trigger}.get(name, spoil)) for name, spoil in SPOILED]


def spoiled(name, spoil, verb, more=()):
    def prepare(place, file):
        spoil(place, file)
        return [verb, file, *(str(part).replace("PLACE", str(place)) for part in more)]

    return f"{verb} of a file {name}", prepare, CHECKED if verb == "verify" else BAD, ["a.headroom"]


def into_spoiled(name, spoil):
    def prepare(place, file):
        malformed_files.good_folder(place / "source")
        return spoiled(name, spoil, "import", ["PLACE/source"])[1](place, file)

    return f"import into a file {name}", prepare, BAD, ["a.headroom"]


FILES = []
for turn, (label, fault) in enumerate(SPOILED):
    # Any structural fault must stop balance; the other verbs take turns.
    FILES.append(spoiled(label, fault, "balance"))
    FILES.append(spoiled(label, fault, READERS[1 + turn % 4]))
    FILES.append(into_spoiled(label, fault))
    if turn % 3 == 0:
        FILES.append(spoiled(label, fault, "export", ["PLACE/out"]))
        FILES.append(spoiled(label, fault, "backup", ["PLACE/b.headroom"]))
FILES.append(refused("a name that reads as a URI", "balance", "file:FILE?mode=rwc"))


def import_folder_nobody(place, file):
    """The folder may not be written, so no journal can stand beside the file."""
    malformed_files.good_folder(place / "source")
    os.chown(file, 65534, 65534)
    place.chmod(0o555)
    return ["import", file, place / "source"]


def import_file_nobody(place, file):
    malformed_files.good_folder(place / "source")
    os.chown(place, 65534, 65534)
    os.chown(file, 65534, 65534)
    file.chmod(0o444)
    return ["import", file, place / "source"]


def balance_unreadable_nobody(place, file):
    file.chmod(0o000)
    return ["balance", file]


def new_nobody(place, file):
    return ["new", place / "n.headroom"]


def export_nobody(place, file):
    file.chmod(0o444)
    return ["export", file, place / "out"]


def backup_nobody(place, file):
    file.chmod(0o444)
    return ["backup", file, place / "b.headroom"]


def source_nobody(place, file):
    malformed_files.good_folder(place / "source")
    (place / "source" / "posts.csv").chmod(0o000)
    os.chown(place, 65534, 65534)
    os.chown(file, 65534, 65534)
    return ["import", file, place / "source"]


NOBODY = [(prepare.__name__.replace("_", " "), prepare, BAD, []) for prepare in (
    import_folder_nobody, import_file_nobody, balance_unreadable_nobody, new_nobody, export_nobody, backup_nobody, source_nobody)]
CASES = USAGES + UNITS + PLACES + FILES + NOBODY
