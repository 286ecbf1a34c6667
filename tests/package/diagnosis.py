#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What --diagnose and the log say of people: nothing. diagnosis.py BUILD

A file whose name, folder and records are full of names is opened, refused and diagnosed; then every name, code and word of its
tables is looked for in what both programs say and in what the log keeps.
"""
import csv
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

passed = 0
failed = 0
MACHINE = {"social", "worker", "system", "version", "files", "file", "time", "paint", "table", "page", "rows"}


def check(name, faults):
    global passed, failed
    if faults:
        failed += 1
        print(f"FAILED {name}")
        for fault in faults[:20]:
            print(f"  {fault}")
    else:
        passed += 1


def names_in(folder):
    """Names and codes of people, units, posts and cases, and every word of a text that somebody wrote."""
    found = set()
    for path in folder.glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                for column in ("code", "name", "person", "supervisor", "owner", "case", "post"):
                    if row.get(column):
                        found.add(row[column])
                for column in ("name", "said", "risks", "what", "rationale", "location"):
                    found |= set(re.findall(r"[A-Za-z]{6,}", row.get(column) or ""))
    return {one for one in found if len(one) >= 4}


def spoken(text, names):
    words = set(re.findall(r"[A-Za-z]{4,}", text))
    # A word of the manual's English is in some note too: only what is written as a name there, or is a whole code, counts.
    return sorted(name for name in names if (name in words if name.isalpha() else name in text) and (name[0].isupper() or not name.isalpha()))


def main():
    build = Path(sys.argv[1]).resolve()
    window, command = build / "bin/headroom", build / "bin/headroom-cli"
    with tempfile.TemporaryDirectory(prefix="headroom-diagnosis.") as place:
        folder = Path(place) / "Case of Ada Lovelace"
        folder.mkdir()
        file, missing = folder / "Grace Hopper.headroom", folder / "Mary Seacole.headroom"
        closed = folder / "Rosa Parks.headroom"
        (folder / "words").write_text("a walk by the river\n", encoding="utf-8")
        around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": place, "XDG_RUNTIME_DIR": place, "XDG_CURRENT_DESKTOP": "Ada Lovelace",
                  "XDG_DATA_HOME": f"{place}/data", "XDG_CONFIG_HOME": f"{place}/config"}

        def said(*words):
            ended = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=around, timeout=120, check=False,
                                   stdin=subprocess.DEVNULL)
            return ended.returncode, ended.stdout.decode()

        said(command, "new", file, "--sample", "--on", "2026-07-24")
        said(command, "new", closed, "--passphrase-file", folder / "words")
        said(command, "export", file, folder / "tables")
        names = names_in(folder / "tables") | {"Lovelace", "Hopper", "Seacole", "Parks", "Grace", "Mary", "Rosa", place, "walk by the river"}
        names -= {name for name in names if name.lower() in MACHINE}
        check("there are names to look for", [] if len(names) > 300 else [f"only {len(names)}"])
        check("they would be found", [] if spoken("opened by Ada Lovelace", names) == ["Lovelace"] else ["not found"])
        code = next(csv.DictReader(open(folder / "tables/people.csv", encoding="utf-8", newline="")))["code"]

        profile = Path(place) / "profile"
        for words in ([file, "--as", code], [missing], [folder / "words"], []):
            said(window, *words, "--profile", profile, "--on", "2026-07-24", "--quit-after-first-paint")
        logs = sorted((profile / "headroom/log").glob("headroom.log*"))
        check("a log is kept", [] if logs else ["none"])
        check("the log is its owner's alone", [f"{log}: {log.stat().st_mode & 0o777:o}" for log in logs if log.stat().st_mode & 0o77])
        log = "".join(one.read_text(encoding="utf-8") for one in logs)
        check("the log tells the starts", [] if log.count("start: first paint") >= 3 else [log])
        check("the log tells what failed, by kind", [] if "failed: cannot be opened" in log or "failed: no Headroom file" in log else [log])
        check("the log names nobody", spoken(log, names))

        texts = {}
        for name, words in {"of the window": [window, "--diagnose", file, "--profile", profile], "of the last file": [window, "--diagnose", "--profile", profile],
                            "of the command": [command, "diagnose", file], "of an encrypted file": [command, "diagnose", closed],
                            "of a file that is no file of Headroom": [command, "diagnose", folder / "words"], "of nothing": [command, "diagnose", missing]}.items():
            status, texts[name] = said(*words)
            check(f"the text {name} ends well", [] if status == 0 else [f"status {status}"])
            check(f"the text {name} names nobody", spoken(texts[name], names))
        wanted = ["user_version: ", "page_size: ", "rows of person: ", "database: SQLite 3", "Qt: 6", "bytes: ", "start: first paint", "recent files: "]
        check("it says what helps", [word for word in wanted if word not in texts["of the window"]])
        check("it asks no passphrase", [] if "encrypted: yes" in texts["of an encrypted file"] or "encrypted: no" in texts["of an encrypted file"] else [texts["of an encrypted file"]])
        check("what the session says is not believed", [] if "XDG_CURRENT_DESKTOP: something else" in texts["of the window"] else [texts["of the window"]])

        # A log that is full is turned over, and four are kept.
        full = profile / "headroom/log/headroom.log"
        for _ in range(5):
            full.write_text("2026-07-24T10:42:00Z refused\n" * 3000, encoding="utf-8")
            said(window, "--profile", profile, "--on", "2026-07-24", "--quit-after-first-paint")
        logs = sorted((profile / "headroom/log").glob("headroom.log*"))
        check("the log is turned over", [] if [log.name for log in logs] == ["headroom.log", "headroom.log.1", "headroom.log.2", "headroom.log.3"] and
              full.stat().st_size < 70_000 else [f"{log.name} {log.stat().st_size}" for log in logs])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
