# SPDX-License-Identifier: MIT
"""calendars.py CLI [--readers FOLDER]: calendar files of `headroom-cli calendar`, read by python3-icalendar and, where FOLDER holds
them as npm packages, by ical.js and node-ical; libical reads them in tests/core/calendar_file_test.cpp. Each must find what the sessions
say: who, when in UTC, where, which event replaces which and which goes. What one of them does differently is held too, under its name.
Prints `N passed, M failed`; exit 1 on any failure."""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar

from compare import Program, Tally

HEAD = "code,person,supervisor,kind,date,minutes,state,reason,side,new_date"
FOLDER = {
    "units.csv": "code,kind,name\nU1,team,North\nU2,team,South\n",
    "people.csv": "code,name\nM1,Priya Nair\nP1,\"Farah O'Neill, née Khan\"\nP2,Siân Łukasz\nP3,Sam Hill\n",
    "posts.csv": "code,person,unit,role,fte,contract,kind,from\n"
                 "T0,M1,U1,team manager,1,permanent,substantive,2025-01-01\nT1,P1,U1,social worker,1,permanent,substantive,2025-01-01\n"
                 "T2,P2,U1,social worker,1,permanent,substantive,2025-01-01\nT3,P3,U2,social worker,1,permanent,substantive,2025-01-01\n",
}
BEFORE = ["S1,P1,M1,formal one-to-one,2026-07-03,,planned,,,", "S2,P1,M1,formal one-to-one,2026-12-04,60,planned,,,",
          "S3,P2,M1,formal one-to-one,2026-07-06,,planned,,,", "S4,P3,M1,case supervision,2026-07-07,,planned,,,",
          "S5,P1,M1,formal one-to-one,2026-06-01,90,held,,,"]
# S1 is moved to the 10th and S3 cancelled, with a new date at once.
AFTER = ["S1,P1,M1,formal one-to-one,2026-07-03,,moved,court,,2026-07-10", "S1b,P1,M1,formal one-to-one,2026-07-10,,planned,,,",
         BEFORE[1], "S3,P2,M1,formal one-to-one,2026-07-06,,cancelled,was ill,supervisee,2026-07-20",
         "S3b,P2,M1,formal one-to-one,2026-07-20,,planned,,,", *BEFORE[3:]]
# Minutes after midnight and the place, which only the window asks for.
TIMES = {"S1": (660, "Room 2; upstairs, left"), "S1b": (690, "Room 4"), "S2": (660, "a \\ b"), "S3": (540, ""), "S3b": (None, "")}


def build(program, place, name, sessions):
    """A file with these sessions, as import reads them, and the times of TIMES put in."""
    folder, file = place / name, place / f"{name}.headroom"
    folder.mkdir()
    for table, text in FOLDER.items():
        (folder / table).write_text(text, encoding="utf-8")
    (folder / "sessions.csv").write_text("\n".join([HEAD, *sessions]) + "\n", encoding="utf-8")
    for arguments in (("new", file), ("import", file, folder)):
        done = program.run(*arguments)
        if done.returncode:
            raise SystemExit(f"{arguments}: {done.stderr.decode()}")
    with sqlite3.connect(file) as records:
        for code, (minute, where) in TIMES.items():
            records.execute("UPDATE session SET start_minute = ?, location = ? WHERE code = ?", (minute, where or None, code))
    records.close()
    return file


def export(program, file, out, *arguments):
    done = program.run("calendar", file, out, *arguments)
    if done.returncode or done.stderr:
        raise SystemExit(f"calendar {arguments}: {done.returncode} {done.stderr.decode()}")
    return out


def by_python(path):
    found = []
    for part in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        if part.errors:
            raise SystemExit(f"python3-icalendar: {part.errors}")

        def said(key, part=part):
            value = part.decoded(key)
            if isinstance(value, date) and not isinstance(value, datetime):
                return value.isoformat()
            return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")

        found.append({"uid": str(part["UID"]), "sequence": int(part["SEQUENCE"]), "start": said("DTSTART"), "end": said("DTEND"),
                      "summary": str(part["SUMMARY"]), "location": str(part.get("LOCATION", "")), "status": str(part["STATUS"])})
    return found


def by_node(readers, paths):
    environment = {**os.environ, "HEADROOM_READERS": str(readers), "TZ": "Europe/London"}
    done = subprocess.run(["node", str(Path(__file__).with_suffix(".mjs")), *map(str, paths)], capture_output=True, env=environment,
                          check=False, timeout=120)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return json.loads(done.stdout)


def row(start, end, summary, location="", status="CONFIRMED"):
    return {"start": start, "end": end, "summary": summary, "location": location, "status": status}


FARAH, SIAN = "Supervision: Farah O'Neill, née Khan with Priya Nair", "Supervision: Siân Łukasz with Priya Nair"
WINTER = row("2026-12-04T11:00:00.000Z", "2026-12-04T12:00:00.000Z", FARAH, "a \\ b")
SAM = row("2026-07-07", "2026-07-08", "Case supervision: Sam Hill with Priya Nair")
# Eleven in July is ten UTC, and eleven in December eleven.
WANTED_BEFORE = [row("2026-07-03T10:00:00.000Z", "2026-07-03T11:30:00.000Z", FARAH, "Room 2; upstairs, left"),
                 row("2026-07-06T08:00:00.000Z", "2026-07-06T09:30:00.000Z", SIAN), SAM, WINTER]
WANTED_AFTER = [row("2026-07-06T08:00:00.000Z", "2026-07-06T09:30:00.000Z", SIAN, status="CANCELLED"), SAM,
                row("2026-07-10T10:30:00.000Z", "2026-07-10T12:00:00.000Z", FARAH, "Room 4"), row("2026-07-20", "2026-07-21", SIAN), WINTER]


def rows_of(events):
    return [{key: event[key] for key in ("start", "end", "summary", "location", "status")} for event in events]


def unlike(found, wanted):
    found, wanted = [sorted(map(json.dumps, rows)) for rows in (found, wanted)]
    return [f"found {one}" for one in found if one not in wanted] + [f"lacks {one}" for one in wanted if one not in found]


def kept(files):
    """The calendar of somebody who takes these files in one after the other: by uid the highest sequence, without what was cancelled."""
    events = {}
    for file in files:
        for event in file:
            if event["uid"] not in events or event["sequence"] >= events[event["uid"]]["sequence"]:
                events[event["uid"]] = event
    return [event for event in events.values() if event["status"] != "CANCELLED"]


def text_of(path):
    return path.read_bytes().decode()


def joined(first, second, out):
    """Both files as one calendar, as a program sees them that is given one after the other."""
    inner = text_of(second).split("END:VTIMEZONE\r\n", 1)[1]
    out.write_bytes((text_of(first).replace("END:VCALENDAR\r\n", "") + inner).encode())
    return out


def check_reader(tally, name, before, after):
    tally.check(f"{name}: what is booked", unlike(rows_of(before), WANTED_BEFORE))
    tally.check(f"{name}: after a move and a cancellation", unlike(rows_of(after), WANTED_AFTER))
    left = [one for one in WANTED_AFTER if one["status"] != "CANCELLED"]
    tally.check(f"{name}: the moved one replaces its event, the cancelled one goes", unlike(rows_of(kept([before, after])), left))


def check_selection(tally, program, place, file):
    asked = {("--person", "P1"): 2, ("--person", "M1"): 4, ("--unit", "U1"): 3, ("--unit", "U2"): 1, ("--from", "2026-07-07"): 2,
             ("--to", "2026-07-07"): 2, ("--from", "2026-07-03", "--to", "2026-07-06"): 1, ("--from", "2030-01-01"): 0}
    for number, (arguments, count) in enumerate(asked.items()):
        found = by_python(export(program, file, place / f"asked{number}.ics", *arguments))
        tally.check(f"calendar {' '.join(arguments)}", [] if len(found) == count else [f"{len(found)} events, wanted {count}"])
    for status, arguments in ((1, ("--person", "nobody")), (1, ("--unit", "nowhere")), (2, ("--person", "P1", "--unit", "U1")),
                              (2, ("--from", "2026-02-30")), (2, ("--from", "2026-07-03", "--to", "2026-07-03"))):
        out = place / "refused.ics"
        done = program.run("calendar", file, out, *arguments)
        wrong = [] if done.returncode == status and done.stderr.strip().count(b"\n") == 0 and done.stderr.strip() and not out.exists() else [
            f"{done.returncode} {done.stderr.decode()}"]
        tally.check(f"calendar {' '.join(arguments)} is refused", wrong)


def check_taken_back(tally, program, place, file):
    """A booking whose row is gone is called off, and one that has its code again counts on."""
    told = by_python(export(program, file, place / "told.ics"))
    with sqlite3.connect(file) as records:
        for code in ("S2", "S4"):
            records.execute("DELETE FROM session WHERE code = ?", (code,))
    records.close()
    gone = by_python(export(program, file, place / "gone.ics"))
    off = {event["uid"]: event for event in gone if event["status"] == "CANCELLED"}
    tally.check("a booking that is taken back is cancelled", unlike(
        rows_of(off.values()), [{**WINTER, "location": "", "status": "CANCELLED", "end": "2026-12-04T12:30:00.000Z"}, {**SAM, "status": "CANCELLED"}]))
    tally.check("and leaves every calendar", unlike(rows_of(kept([told, gone])), WANTED_BEFORE[:2]))
    folder = place / "again"
    folder.mkdir()
    (folder / "sessions.csv").write_text("\n".join([HEAD, BEFORE[1]]) + "\n", encoding="utf-8")
    done = program.run("import", file, folder)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    again = by_python(export(program, file, place / "again.ics"))
    back = [event for event in again if event["uid"] in off and event["status"] == "CONFIRMED"]
    tally.check("one that has its code again counts on", [] if len(back) == 1 and back[0]["sequence"] > off[back[0]["uid"]]["sequence"] else [
        f"{back}"])
    tally.check("and no sequence ever shrinks", [f"{one['uid']}" for file_, later in ((told, gone), (gone, again)) for one in file_ for two in later
                                               if one["uid"] == two["uid"] and two["sequence"] < one["sequence"]])


def check_differences(tally, readers, place, before, after):
    """What the readers do each in their own way, so that a new version of one that does otherwise is heard of."""
    both = joined(before, after, place / "both.ics")
    bare = place / "bare.ics"
    text = text_of(before)
    start, end = text.index("BEGIN:VTIMEZONE"), text.index("END:VTIMEZONE\r\n") + len("END:VTIMEZONE\r\n")
    bare.write_bytes((text[:start] + text[end:]).encode())
    slash = place / "slash.ics"
    slash.write_bytes((text.replace("a \\\\ b", "a \\\\next")).encode())
    found = by_node(readers, [both, bare, slash])

    def held(name, true):
        tally.check(name, [] if true else ["it does otherwise now"])

    held("python3-icalendar lists an event and what replaces it, both", len(by_python(both)) == 9)
    held("ical.js lists both too", len(found[str(both)]["ical.js"]) == 9)
    held("node-ical keeps the higher sequence alone, and lists what is cancelled",
         not unlike(rows_of(found[str(both)]["node-ical"]), WANTED_AFTER))
    held("ical.js takes the time for one of no zone where the zone is not written out",
         any(event["floating"] for event in found[str(bare)]["ical.js"]))
    held("node-ical and python3-icalendar know London by its name", not unlike(rows_of(found[str(bare)]["node-ical"]), WANTED_BEFORE) and
         not unlike(rows_of(by_python(bare)), WANTED_BEFORE))
    places = {name: [one["location"] for one in events if one["location"].startswith("a ")] for name, events in found[str(slash)].items()}
    places["python3-icalendar"] = [one["location"] for one in by_python(slash) if one["location"].startswith("a ")]
    held(f"a backslash before an n: ical.js alone gives it back {places}",
         places == {"ical.js": ["a \\next"], "node-ical": ["a \\\next"], "python3-icalendar": ["a \next"]})
    link = place / "link.ics"
    link.write_bytes(text.replace("a \\\\ b", "a link?to=%3A%2C").encode())
    held("python3-icalendar takes the percent signs of a link apart",
         [one["location"] for one in by_python(link) if one["location"].startswith("a ")] == ["a link?to=:,"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cli")
    parser.add_argument("--readers", type=Path)
    arguments = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        program = Program(arguments.cli, place)
        file = build(program, place, "before", BEFORE)
        before = export(program, file, place / "before.ics")
        after = export(program, build(program, place, "after", AFTER), place / "after.ics")
        check_reader(tally, "python3-icalendar", by_python(before), by_python(after))
        check_selection(tally, program, place, file)
        check_taken_back(tally, program, place, build(program, place, "taken", BEFORE))
        if arguments.readers:
            found = by_node(arguments.readers, [before, after])
            for name in ("ical.js", "node-ical"):
                check_reader(tally, name, found[str(before)][name], found[str(after)][name])
            check_differences(tally, arguments.readers, place, before, after)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
