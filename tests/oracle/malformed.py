# SPDX-License-Identifier: MIT
"""malformed.py CLI [--only WORD]: several hundred kinds of bad input, each of which the program must refuse cleanly.
For each: the exit status, one non-empty line on standard error, under 5 seconds of the processor (a busy machine
takes longer by the clock), FILE and its folder unchanged."""

import argparse
import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import malformed_commands
import malformed_files
import malformed_tables
import malformed_workbooks
from compare import Program

SECONDS = 5
HANGS = 20  # by the clock
NOBODY = 65534


def table_case(name, mutate, words):
    def prepare(place, file):
        tables = malformed_tables.good()
        mutate(tables)
        malformed_files.write_tables(place / "source", tables)
        return ["import", file, place / "source"]

    return name, prepare, {1}, words


def source_case(name, build, words):
    def prepare(place, file):
        given = build(place / "source")
        return ["import", file, place / "source" if given is None else given]

    return name, prepare, {1}, words


CASES = [table_case(*case) for case in malformed_tables.CASES]
CASES += [source_case(*case) for case in malformed_files.CASES + malformed_workbooks.CASES]
CASES += malformed_commands.CASES


def state(place):
    """Everything beside the source: name -> kind, mode and bytes."""
    found = {}
    for path in sorted(place.rglob("*")):
        if path.relative_to(place).parts[0] == "source":
            continue
        mode = path.lstat().st_mode
        found[str(path.relative_to(place))] = (mode, path.read_bytes() if stat.S_ISREG(mode) else None)
    return found


def processor_seconds():
    """Of all programs that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def said(program, arguments, as_nobody):
    """(exit status or None when it ran too long, standard error, seconds)"""
    command = [program.cli, *map(str, arguments)]
    if as_nobody:
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    begun = processor_seconds()
    try:
        done = subprocess.run(command, capture_output=True, env=program.environment, timeout=HANGS, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None, b"", HANGS
    return done.returncode, done.stderr, processor_seconds() - begun


def faults(status, error, seconds, allowed, words, before, after):
    """What is wrong with one refusal, as lines."""
    if status is None:
        return [f"still running after {seconds:.0f} s"]
    found = []
    if status not in allowed:
        found.append(f"exit {status}, expected {' or '.join(map(str, sorted(allowed)))}")
    try:
        lines = [line for line in error.decode("utf-8").split("\n") if line.strip()]
    except UnicodeDecodeError:
        return found + ["standard error is not UTF-8"]
    if len(lines) != 1 and not (len(lines) == 2 and "more" in lines[1]):
        found.append(f"{len(lines)} lines on standard error: {' / '.join(lines[:4])[:200]!r}")
    elif len(lines[0]) > 1000 or any(mark < " " or mark == "\x7f" for mark in lines[0]):
        found.append(f"an unclear line of {len(lines[0])} characters: {lines[0][:120]!r}")
    missing = [word for word in words if lines and word not in lines[0]]
    if missing:
        found.append(f"names no {', '.join(missing)}: {lines[0][:200]!r}")
    if seconds > SECONDS:
        found.append(f"took {seconds:.1f} s of the processor")
    if before != after:
        changed = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
        found.append(f"changed or left behind: {', '.join(changed)[:200]}")
    return found


def run_case(program, base, top, case):
    name, prepare, allowed, words = case
    place = top / "place"
    place.mkdir(mode=0o755)
    file = place / "a.headroom"
    shutil.copyfile(base, file)
    file.chmod(0o600)
    try:
        arguments = prepare(place, file)
        before = state(place)
        status, error, seconds = said(program, arguments, getattr(prepare, "__name__", "").endswith("_nobody"))
        return faults(status, error, seconds, allowed, words, before, state(place))
    finally:
        place.chmod(0o755)
        shutil.rmtree(place)


def base_file(program, top):
    """A file with a few rows; says so when even the good inputs are refused, since then no refusal means anything."""
    base, source, good = top / "base.headroom", top / "base", top / "good"
    source.mkdir()
    for name, content in malformed_files.BASE.items():
        (source / f"{name}.csv").write_text(content, newline="", encoding="utf-8")
    malformed_files.good_folder(good)
    controls = [("new", base), ("import", base, source)]
    for kind, build in (("tables", lambda folder: good), ("book", malformed_workbooks.workbook("good", malformed_workbooks.parts)[1]),
                        ("census", malformed_workbooks.census_file("good", malformed_workbooks.census)[1])):
        copy = top / f"{kind}.headroom"
        controls += [("new", copy), ("import", copy, build(top / f"control-{kind}"))]
    wrong = []
    for arguments in controls:
        done = program.run(*arguments)
        if done.returncode:
            wrong.append(f"control {arguments[0]} {Path(arguments[-1]).name}: exit {done.returncode}: {done.stderr.decode(errors='replace').strip()[:300]}")
    return base, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--only", default="", help="only the cases whose name holds this text")
    asked = parser.parse_args()
    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory(prefix="malformed-") as held:
        top = Path(held)
        top.chmod(0o755)
        home = top / "home"
        home.mkdir()
        home.chmod(0o777)
        program = Program(asked.cli, home)
        base, wrong = base_file(program, top)
        for line in wrong:
            failed += 1
            print(line)
        if not base.exists():
            print(f"{passed} passed, {failed} failed")
            return 1
        for case in CASES:
            if asked.only not in case[0]:
                continue
            if getattr(case[1], "__name__", "").endswith("_nobody") and os.geteuid() != 0:
                skipped += 1
                continue
            found = run_case(program, base, top, case)
            passed, failed = (passed, failed + 1) if found else (passed + 1, failed)
            for line in found:
                print(f"{case[0]}: {line}", flush=True)
    if skipped:
        print(f"{skipped} need root and were left out")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
