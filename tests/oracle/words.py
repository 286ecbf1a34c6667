#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whether a translator finds every sentence of the program, in the context where Qt will look for it: words.py

Collects them with lupdate as resources/words/collect.py does and compares with what stands in the sources; then looks for sentences that
are said without tr() or say(). Ends with 'N passed, M failed'.
"""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "resources" / "words"))
from collect import LITERAL, collect, counted_nouns  # noqa: E402

SAID = re.compile(rf"(?<![\w])(?:tr|say|TO_SAY|SAID)\(\s*({LITERAL}(?:\s*{LITERAL})*)")
PLAIN = re.compile(rf"(?<![\w)])(?:u(?P<marked>{LITERAL}(?:\s*u?{LITERAL})*)_s|QStringLiteral\(\s*(?P<called>{LITERAL}(?:\s*{LITERAL})*)\s*\))")
COMMENT = re.compile(rf"({LITERAL})|//[^\n]*")
# Words that are looked for in what people write, those of an invented authority and of a file's tables: not said by the program. A
# command line is English everywhere.
NOT_SAID = ("core/sample/", "core/exchange/cell_words.cpp", "core/exchange/usual_words.cpp", "core/exchange/annex_a_layout.cpp",
            "core/supervision/action_words.cpp", "core/reflection/given_names.cpp", "core/reflection/identifier_check.cpp",
            "core/reflection/identifiers.cpp", "core/reflection/speller.cpp", "core/fields/", "app/")
# SQL, patterns, pages in HTML, columns, names of keys and of days.
NO_SENTENCE = re.compile(r"\b(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ORDER BY|VALUES|DROP|CASE|LIKE|IN)\b|\\\\|\(\?|<\w|="
                         r"|\b[a-z]\.[a-z_]+|[a-z]_[a-z]|MMMM|\b(Alt|Ctrl)\+|\|\|")


def text_of(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def plain(text):
    for written, meant in (("\\n", "\n"), ("\\t", "\t"), ('\\"', '"'), ("\\\\", "\\")):
        text = text.replace(written, meant)
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda hit: chr(int(hit.group(1), 16)), text)


def sources():
    for room in ("core", "ui", "app"):
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                yield str(path.relative_to(ROOT)), COMMENT.sub(lambda hit: hit.group(1) or "", path.read_text(encoding="utf-8"))


def is_sentence(text):
    return sum(re.fullmatch(r"\W*[A-Za-z’'-]{2,}\W*", word) is not None for word in text.split()) >= 4 and not NO_SENTENCE.search(text)


def escaped(path, text):
    """The sentences of a source that no catalogue will be asked for."""
    if path.startswith(NOT_SAID):
        return []
    texts = (text_of(hit["marked"] or hit["called"]) for hit in PLAIN.finditer(text))
    return [one for one in texts if is_sentence(one)]


def main():
    passed, failed = 0, []
    found, contexts = set(), set()
    with tempfile.TemporaryDirectory(prefix="headroom-words.") as folder:
        out = pathlib.Path(folder) / "headroom.ts"
        collect(out, "cy_GB")
        for context in tree.parse(out).getroot().iter("context"):
            contexts.add(context.findtext("name"))
            for message in context.iter("message"):
                found.add(message.findtext("source"))
                if message.get("numerus") == "yes" and len(message.find("translation").findall("numerusform")) != 5:
                    failed.append(f"Welsh has five forms: {message.findtext('source')!r}")
    everything = ""
    for path, text in sources():
        everything += text
        said = [plain(text_of(hit.group(1))) for hit in SAID.finditer(text)]
        said += [plain(text_of(noun)) for pair in counted_nouns(text) for noun in pair]
        for sentence in said:
            if sentence in found or not sentence:
                passed += 1
            else:
                failed.append(f"{path}: lupdate does not find {sentence!r}")
        failed += [f"{path}: said without tr() or say(): {sentence!r}" for sentence in escaped(path, text)]
    # A class of the window is looked up as headroom::Name; another name is one that a source gives by itself, or Qt's own class.
    for context in contexts:
        if context.startswith(("headroom::", "Q")) or re.search(rf'\(\s*"{context}",', everything) or context in ("headroom", "fields"):
            passed += 1
        else:
            failed.append(f"lupdate gives the context {context!r}, which Qt will not look in")
    # The check itself sees what it is there for.
    for wrong in ('return refuse(u"The day is not one of these."_s);', 'label->setText(u"Nothing is due " u"in this week"_s);'):
        passed, failed = (passed + 1, failed) if escaped("core/x.cpp", wrong) else (passed, failed + [f"not seen: {wrong}"])
    for right in ('Query q(r, u"SELECT name FROM person WHERE id = ?"_s);', 'return u"child in need"_s;', 'return tr("It is not one of these.");'):
        passed, failed = (passed + 1, failed) if not escaped("core/x.cpp", right) else (passed, failed + [f"seen wrongly: {right}"])
    for fault in failed:
        print(fault)
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
