# SPDX-License-Identifier: MIT
"""compare.py CLI [--seeds A-B] [--keep DIR] [--size small|medium] [--only A,B]: generated folders through the program and through the oracle.
Prints a line per mismatch (seed, command, path, the program's, the oracle's), then `N passed, M failed`; exit 1 on any failure."""

import argparse
import csv
import hashlib
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from development import year_of
from figures import dumps, loads
from folder import TABLES, TOKENS, export_bytes, read_folder
from generate import generate
from oracle import answer
from organisation import Records
from workdays import month_end

ARRAYS = {"balance": "posts", "unallocated": "cases", "supervision": "people", "actions": "actions", "overload": "runs",
          "forecast": "weeks", "compliance": "months", "discussed": "cases", "cpd": "people"}
SHOWN = 6


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, mismatches):
        """One comparison; `mismatches` are lines to print under its name."""
        if not mismatches:
            self.passed += 1
            return True
        self.failed += 1
        for line in mismatches[:SHOWN]:
            print(f"{name}: {line}")
        if len(mismatches) > SHOWN:
            print(f"{name}: and {len(mismatches) - SHOWN} more")
        sys.stdout.flush()
        return False


class Program:
    def __init__(self, cli, home):
        self.cli = str(Path(cli).resolve())
        self.environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "HOME": str(home), "XDG_RUNTIME_DIR": str(home),
                            "XDG_DATA_HOME": str(home / "data"), "TZ": "Europe/London"}

    def run(self, *arguments):
        return subprocess.run([self.cli, *map(str, arguments)], capture_output=True, env=self.environment, timeout=60, check=False)


def differences(ours, wanted, path=""):
    """Every place where two parsed answers differ, as lines."""
    if isinstance(wanted, dict) and isinstance(ours, dict):
        if list(ours) != list(wanted):
            return [f"{path or '/'} keys {list(ours)} oracle {list(wanted)}"]
        return [line for key in wanted for line in differences(ours[key], wanted[key], f"{path}.{key}")]
    if isinstance(wanted, list) and isinstance(ours, list):
        if len(ours) != len(wanted):
            missing = [dumps(row) for row in wanted if row not in ours][:2]
            extra = [dumps(row) for row in ours if row not in wanted][:2]
            return [f"{path} {len(ours)} rows, oracle {len(wanted)}; only ours {extra}; only the oracle's {missing}"]
        return [line for at, pair in enumerate(zip(ours, wanted)) for line in differences(*pair, f"{path}[{at}]")]
    same = type(ours) is type(wanted) and ours == wanted
    return [] if same else [f"{path} ours {dumps(ours)} oracle {dumps(wanted)}"]


def questions(seed, focus, units):
    """(command, options) to ask of one folder: edges of the focus day, units, measures and windows."""
    pick = random.Random(f"questions {seed}")
    days = [focus, focus + timedelta(days=1), focus - timedelta(days=1), focus + timedelta(days=pick.randint(-200, 200)),
            month_end(focus + timedelta(days=pick.randint(-90, 90)))]
    asked = []
    for at, day in enumerate(days):
        unit = pick.choice(units)
        asked.append(("balance", {"on": day}))
        asked.append(("balance", {"on": day, "measure": TOKENS["measure"][(seed + at) % 3], "unit": pick.choice([unit, None])}))
        asked.append(("unallocated", {"on": day, "unit": unit if at % 2 else None}))
        asked.append(("supervision", {"on": day, "window": [None, 30, 42, 1, pick.randint(2, 400)][at], "unit": unit if at == 3 else None}))
        asked.append(("actions", {"on": day, "unit": unit if at % 2 else None}))
        asked.append(("overload", {"on": day, "threshold": [None, 100, Decimal("85.5"), 110, 0][at], "days": [None, 1, 7, 27, 90][(seed + at) % 5],
                                   "unit": unit if at == 2 else None}))
        asked.append(("compliance", {"on": day, "months": [None, 1, 3, 120, pick.randint(2, 40)][at], "unit": unit if at % 2 else None}))
        asked.append(("discussed", {"on": day, "days": [None, 1, 28, 90, pick.randint(1, 400)][(seed + at) % 5], "unit": unit if at in (1, 4) else None}))
        asked.append(("forecast", {"on": day, "weeks": [None, 1, 5, 2, 30][at], "unit": unit if at % 2 else None}))
    for years in (-1, 0, 1):
        asked.append(("cpd", {"year": year_of(focus + years * timedelta(days=365))}))
    asked.append(("balance", {"on": focus, "unit": pick.choice(units)}))
    asked.append(("supervision", {"on": focus, "unit": pick.choice(units)}))
    return asked


def option_list(options):
    return [f"--{name}={value}" for name, value in options.items() if value is not None]


def compare_answers(program, tally, seed, file, records, focus, only=()):
    for command, options in questions(seed, focus, list(records.units)):
        if only and command not in only:
            continue
        arguments = option_list(options)
        name = " ".join([f"seed {seed}", command, *arguments])
        done = program.run(command, file, *arguments, "--format", "json")
        if done.returncode or done.stderr:
            tally.check(name, [f"exit {done.returncode}: {done.stderr.decode(errors='replace').strip()[:300]}"])
            continue
        try:
            ours = loads(done.stdout.decode("utf-8"))
        except ValueError as fault:
            tally.check(name, [f"no JSON: {fault}: {done.stdout[:200]!r}"])
            continue
        tally.check(name, differences(ours, loads(dumps(answer(records, command, **options)))))


def compare_forms(program, tally, seed, file, records, focus):
    """The csv form has the rows of the array; the table form succeeds."""
    for command, array in ARRAYS.items():
        options = {"year": year_of(focus)} if command == "cpd" else {"on": focus}
        wanted = len(answer(records, command, **options)[array])
        done = program.run(command, file, *option_list(options), "--format", "csv")
        rows = len([row for row in csv.reader(io.StringIO(done.stdout.decode("utf-8"), newline="")) if row]) - 1
        tally.check(f"seed {seed} {command} csv", [] if (done.returncode, rows) == (0, wanted) else
                    [f"exit {done.returncode}, {rows} rows, oracle {wanted} {done.stderr[:200]!r}"])
        done = program.run(command, file, *option_list(options))
        tally.check(f"seed {seed} {command} table", [] if done.returncode == 0 and done.stdout else [f"exit {done.returncode}"])


def folder_bytes(folder):
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def file_state(place):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(place.glob("*.headroom*"))}


def compare_export(program, tally, seed, place, file, tables):
    first, second, copy = place / "export1", place / "export2", place / "copy.headroom"
    for arguments in (("export", file, first), ("new", copy), ("import", copy, first), ("export", copy, second)):
        done = program.run(*arguments)
        if done.returncode:
            return tally.check(f"seed {seed} round trip", [f"{arguments[0]} exit {done.returncode}: {done.stderr.decode(errors='replace')[:300]}"])
    one, two = folder_bytes(first), folder_bytes(second)
    tally.check(f"seed {seed} round trip", [f"{name} differs" for name in sorted({*one, *two}) if one.get(name) != two.get(name)])
    wanted = {f"{name}.csv": export_bytes(name, tables[name]) for name in TABLES}
    lines = [f"files {sorted(one)}"] if sorted(one) != sorted(wanted) else []
    for name in sorted(wanted.keys() & one.keys()):
        if one[name] != wanted[name]:
            pairs = zip(one[name].split(b"\r\n"), wanted[name].split(b"\r\n"))
            at, (ours, theirs) = next(((at, pair) for at, pair in enumerate(pairs, 1) if pair[0] != pair[1]), (0, (b"", b"")))
            lines.append(f"{name} line {at} ours {ours.decode(errors='replace')!r} oracle {theirs.decode(errors='replace')!r}")
    tally.check(f"seed {seed} export", lines)
    return True


def as_saved(content, form):
    """A table of an export as a spreadsheet would save it: other bytes, separators and headings."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
    separator, encoding, first = ((";", "utf-16", ""), ("\t", "utf-8-sig", ""), ("|", "utf-8", "sep=|\r\n"), (",", "cp1252", ""))[form]
    out = io.StringIO(newline="")
    out.write(first)
    heading = [name.upper() if form % 2 else f" {name.title()} " for name in rows[0]]
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows([heading, *rows[1:], [""] * len(heading)])
    try:
        return out.getvalue().encode(encoding)
    except UnicodeEncodeError:
        return out.getvalue().encode("utf-8")


def compare_as_saved(program, tally, seed, place):
    first, saved, file, second = place / "export1", place / "saved", place / "saved-copy", place / "export-saved"
    saved.mkdir()
    wanted = folder_bytes(first)
    for number, (name, content) in enumerate(wanted.items()):
        (saved / name).write_bytes(as_saved(content, (seed + number) % 4))
    for arguments in (("new", file), ("import", file, saved), ("export", file, second)):
        done = program.run(*arguments)
        if done.returncode:
            return tally.check(f"seed {seed} as saved", [f"{arguments[0]} exit {done.returncode}: {done.stderr.decode(errors='replace')[:300]}"])
    got = folder_bytes(second)
    return tally.check(f"seed {seed} as saved", [f"{name} differs" for name in sorted({*wanted, *got}) if wanted.get(name) != got.get(name)])


def compare_seed(program, tally, seed, place, size, only=()):
    source, file = place / "folder", place / "a.headroom"
    focus = generate(seed, source, size)
    tables = read_folder(source)
    records = Records(tables)
    for arguments in (("new", file), ("import", file, source)):
        done = program.run(*arguments)
        if done.returncode or done.stderr:
            lines = done.stderr.decode(errors="replace").strip().splitlines()[:3]
            tally.check(f"seed {seed} {arguments[0]}", [f"exit {done.returncode}: {' / '.join(lines)[:400]}"])
            if done.returncode:
                return
    if only:
        return compare_answers(program, tally, seed, file, records, focus, only)
    before = file_state(place)
    compare_answers(program, tally, seed, file, records, focus)
    compare_forms(program, tally, seed, file, records, focus)
    if compare_export(program, tally, seed, place, file, tables):
        compare_as_saved(program, tally, seed, place)
    after = {name: state for name, state in file_state(place).items() if not name.startswith("copy")}
    tally.check(f"seed {seed} reading leaves the file", [] if before == after else [f"{before} became {after}"])
    again = program.run("import", file, source)
    tally.check(f"seed {seed} import again", [] if again.returncode == 0 else [again.stderr.decode(errors="replace")[:300]])
    shutil.rmtree(place / "export2", ignore_errors=True)
    program.run("export", file, place / "export2")
    tally.check(f"seed {seed} import again changes nothing",
                [] if (place / "export2").exists() and folder_bytes(place / "export1") == folder_bytes(place / "export2") else ["exports differ"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--seeds", default="1-40")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    parser.add_argument("--only", type=lambda text: text.split(","), default=(), help="the answers to these commands and nothing else")
    asked = parser.parse_args()
    first, _, last = asked.seeds.partition("-")
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="oracle-") as top:
        home = Path(top) / "home"
        home.mkdir(mode=0o700)
        program = Program(asked.cli, home)
        for seed in range(int(first), int(last or first) + 1):
            place = Path(top) / str(seed)
            place.mkdir()
            failures = tally.failed
            compare_seed(program, tally, seed, place, asked.size, asked.only)
            if asked.keep and tally.failed > failures:
                shutil.copytree(place, asked.keep / f"seed-{seed}", dirs_exist_ok=True)
            shutil.rmtree(place)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
