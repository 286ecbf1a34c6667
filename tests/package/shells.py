#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Completion tried in the shells that people type in: shells.py BUILD

Starts zsh and fish with what was made for them, presses Tab behind words of headroom-cli and headroom, and holds what is offered against --help. A
shell that is not installed is named and left out. Ends with 'N passed, M failed'.
"""
import os
import pty
import re
import select
import shutil
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from quick import helped, said  # noqa: E402

PATIENCE = 60
# Everything that is offered goes through compadd; what it would add is written down.
ZSH_START = """
PS1='READY> '
unsetopt zle_bracketed_paste
fpath=({folder} $fpath)
autoload -Uz compinit
compinit -u -D
setopt no_beep no_list_beep
compadd() {{
  if [[ ${{@[1,(i)(-|--)]}} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  typeset -a hits
  builtin compadd -A hits "$@"
  print -rl -- $hits >> {hits}
  builtin compadd "$@"
}}
offer() {{ zle expand-or-complete; print -r -- OFFERED }}
zle -N offer
bindkey '^I' offer
"""


class Zsh:
    """A zsh at a terminal of its own."""

    def __init__(self, folder, work):
        self.hits = work / "hits"
        (work / ".zshrc").write_text(ZSH_START.format(folder=folder, hits=self.hits), encoding="utf-8")
        environment = {**os.environ, "ZDOTDIR": str(work), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(work)
            os.execvpe("zsh", ["zsh", "-d", "-i"], environment)
        self.until("READY> ")

    def until(self, words):
        text, end = "", time.monotonic() + PATIENCE
        while words not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 1)[0]:
                text += os.read(self.terminal, 65536).decode("utf-8", "replace")
        if words not in text:
            raise SystemExit(f"shells.py: zsh says no {words!r}:\n{text}")

    def offers(self, line):
        self.hits.write_text("", encoding="utf-8")
        os.write(self.terminal, line.encode() + b"\t")
        self.until("OFFERED")
        os.write(self.terminal, b"\x15")  # the line is thrown away
        return set(self.hits.read_text(encoding="utf-8").split())

    def end(self):
        os.write(self.terminal, b"\x15exit\n")
        os.close(self.terminal)
        os.waitpid(self.child, 0)


class Fish:
    """fish says by itself what it would offer."""

    def __init__(self, folder, work):
        self.folder, self.work = folder, work

    def offers(self, line):
        sources = "; ".join(f"source {one}" for one in sorted(self.folder.glob("*.fish")))
        status, text = said("fish", "-N", "-c", f"{sources}; complete -C '{line}'", around={"HOME": str(self.work), "LC_ALL": "C.UTF-8"})
        if status != 0:
            raise SystemExit(f"shells.py: fish ended with {status}:\n{text}")
        return {one.split("\t")[0] for one in text.splitlines() if one}

    def end(self):
        pass


def faults_of(shell, verbs, window):
    faults = []

    def expect(line, wanted):
        got = shell.offers(line)
        if got != set(wanted):
            faults.append(f"behind '{line}': {sorted(got)} and not {sorted(wanted)}")

    expect("headroom-cli bal", ["balance"])
    expect("headroom-cli balance x --format j", ["json"])
    expect("headroom-cli balance x --format ", ["table", "csv", "json"])
    for verb, lines in verbs.items():
        expect(f"headroom-cli {verb} x --", [f"--{name}" for name in options(lines)])
    expect("headroom --", [f"--{name}" for name in window])
    offered = shell.offers("headroom-cli ")
    faults += [f"{verb} is not offered" for verb in verbs if verb not in offered]
    return faults


def options(lines):
    return {hit[1] for hit in (re.match(r"(?:-\w, )*--([a-z-]+)", line) for line in lines) if hit}


def main():
    build = Path(sys.argv[1]).resolve()
    verbs = helped(build / "bin/headroom-cli")
    # Qt adds one for its own options, which is for nobody.
    window = options(line.strip() for line in said(build / "bin/headroom", "--help")[1].splitlines()) - {"help-all"}
    passed, failed = 0, 0
    for name, kind in (("zsh", Zsh), ("fish", Fish)):
        if shutil.which(name) is None:
            print(f"left out: {name} is not installed")
            continue
        with tempfile.TemporaryDirectory(prefix="headroom-shells.") as work:
            shell = kind(build / "made/completion" / name, Path(work))
            faults = faults_of(shell, verbs, window)
            shell.end()
        passed, failed = passed + (not faults), failed + bool(faults)
        for fault in faults:
            print(f"FAILED {name}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
