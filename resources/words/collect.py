#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Collects every sentence of the program for a translator: collect.py headroom_cy.ts [--language cy_GB]

Needs lupdate (qt6-l10n-tools). A file that is there already keeps what was translated. The program's own ways to say something are written
as Qt's in a copy of the sources, so that lupdate finds them with their context: say() and TO_SAY() are of 'headroom', SAID() of
'fields', and the two nouns of counted() become one message with as many forms as the language has.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ("core", "ui", "app")
LITERAL = r'"(?:[^"\\]|\\.)*"'
WAYS = [
    (re.compile(r"(?<![\w:>.])say\(\s*(?=\")"), 'QCoreApplication::translate("headroom", '),
    (re.compile(r"\bTO_SAY\(\s*(?=\")"), 'QT_TRANSLATE_NOOP("headroom", '),
    (re.compile(r"\bSAID\(\s*(?=\")"), 'QT_TRANSLATE_NOOP("fields", '),
]


def past_brackets(text, at):
    """The place behind the bracket that closes the one before `at`."""
    depth = 1
    for hit in re.compile(rf"{LITERAL}|[()]").finditer(text, at):
        depth += {"(": 1, ")": -1}.get(hit.group(), 0)
        if depth == 0:
            return hit.end()
    return len(text)


def counted_nouns(text):
    """The pairs of nouns that stand as literals at the end of a call of counted()."""
    for call in re.finditer(r"\bcounted\(", text):
        end = past_brackets(text, call.end())
        pair = re.search(rf",\s*({LITERAL})\s*,\s*({LITERAL})\s*\)$", text[call.end():end])
        if pair:
            yield pair.group(1), pair.group(2)


def as_qt_says_it(text):
    nouns = list(counted_nouns(text))
    # lupdate loses the namespace of every class behind a class template that is declared and not defined.
    text = re.sub(r"^template <[^>]*>\s*(?:class|struct) \w+;$", "", text, flags=re.MULTILINE)
    for way, written in WAYS:
        text = way.sub(written, text)
    for one, many in nouns:
        text += f'\nstatic const QString noun_{len(text)} = QCoreApplication::translate("headroom", {one});'
        text += f'\nstatic const QString nouns_{len(text)} = QCoreApplication::translate("headroom", {many}, "counted", 2);'
    return text + "\n"


def collect(out, language="en_GB"):
    """What lupdate says of it."""
    tool = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    with tempfile.TemporaryDirectory(prefix="headroom-words.") as folder:
        for room in ROOMS:
            for source in sorted((ROOT / room).rglob("*.[ch]*")):
                if source.suffix not in (".cpp", ".h"):
                    continue
                copy = pathlib.Path(folder) / source.relative_to(ROOT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(as_qt_says_it(source.read_text(encoding="utf-8")), encoding="utf-8")
        run = subprocess.run([tool, "-no-obsolete", "-locations", "none", "-source-language", "en_GB", "-target-language", language, "-I", folder,
                              folder, "-ts", str(pathlib.Path(out).resolve())], capture_output=True, text=True)
    said = run.stdout + run.stderr
    if run.returncode != 0:
        raise SystemExit(f"collect.py: lupdate failed:\n{said}")
    return said


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Collects every sentence of the program for a translator.")
    parser.add_argument("out", help="the .ts file to make or to bring up to date")
    parser.add_argument("--language", default="en_GB", help="such as cy_GB")
    wish = parser.parse_args()
    sys.stdout.write(collect(wish.out, wish.language))
