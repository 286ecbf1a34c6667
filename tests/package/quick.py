#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is installed, checked in seconds: quick.py BUILD

Installs the build into a folder of its own, compares the names with files.txt, asks the validators of the desktop, reads the
manual without a warning, holds manual and completion against --help, and has lintian read the package. A tool that is not
installed is named and its check left out.
"""
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
passed = 0
failed = 0


def check(name, faults):
    global passed, failed
    if faults:
        failed += 1
        print(f"FAILED {name}")
        for fault in faults if isinstance(faults, list) else [faults]:
            print(f"  {fault}")
    else:
        passed += 1


def said(*words, around=None):
    """What a program said on both, and how it ended."""
    ended = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **(around or {})},
                           stdin=subprocess.DEVNULL, check=False)
    return ended.returncode, ended.stdout.decode("utf-8", "replace")


def by_tool(name, tool, *words):
    if shutil.which(tool) is None:
        print(f"left out: {name} ({tool} is not installed)")
        return
    status, text = said(tool, *words)
    # desktop-file-validate says 'error' of a MIME type that is none, and ends with 0.
    check(name, [] if status == 0 and "error:" not in text else text.splitlines())


def installed(build, stage):
    """The names under the prefix; what a newer guide holds is not in the list, only that there is one."""
    status, text = said("cmake", "--install", build, "--prefix", stage / "usr")
    check("everything is installed", [] if status == 0 else text.splitlines())
    names = sorted(str(one.relative_to(stage)) for one in stage.rglob("*") if not one.is_dir())
    return [name for name in names if "/doc/headroom/guide/" not in name and not name.startswith("usr/lib/")]


def names_as_listed(names):
    wanted = (HERE / "files.txt").read_text(encoding="utf-8").split()
    # The folder of zsh is another one on Debian when the prefix is /usr.
    names = [name.replace("/zsh/vendor-completions/", "/zsh/site-functions/") for name in names]
    return [f"missing: {name}" for name in wanted if name not in names] + [f"not listed: {name}" for name in names if name not in wanted]


def page_text(path):
    """As a reader sees it, in one line."""
    text = subprocess.run(["man", "-l", str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "1000", "MAN_KEEP_FORMATTING": "", "MANPAGER": "cat"}).stdout.decode()
    return re.sub(r"\s+", " ", re.sub(".\b", "", text))


def warnings_of(path):
    page = gzip.decompress(path.read_bytes())
    ended = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-Kutf8", "-rLL=100n"], input=page, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    return ended.stderr.decode().splitlines()


def helped(program):
    """Of each verb the usage, the sentence, and the options with what they say, as --help prints them."""
    verbs = {}
    for verb in re.findall(r"^  ([a-z]+) (?:FILE|BACKUP)", said(program, "--help")[1], re.M):
        lines = said(program, verb, "--help")[1].splitlines()
        verbs[verb] = [line.strip() for line in lines if line.strip()]
    return verbs


def manual_says(page, verbs):
    faults = []
    for verb, lines in verbs.items():
        for line in lines:
            words = line.removeprefix("headroom-cli ")
            if words not in page:
                faults.append(f"{verb}: '{words}' is not in the manual")
    return faults


def offered(script, words):
    """What bash would offer behind these words."""
    line = " ".join(f"'{word}'" for word in words)
    code = f". '{script}'; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _{script.name.replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    return said("bash", "-c", code)[1].split()


def completion(share, verbs):
    bash = share / "bash-completion/completions/headroom-cli"
    zsh = next((share / "zsh").rglob("_headroom-cli")).read_text(encoding="utf-8")
    fish = (share / "fish/vendor_completions.d/headroom-cli.fish").read_text(encoding="utf-8")
    faults = []
    if offered(bash, ["headroom-cli", "bal"]) != ["balance"]:
        faults.append(f"bash offers {offered(bash, ['headroom-cli', 'bal'])} behind 'bal'")
    if offered(bash, ["headroom-cli", "balance", "x", "--format", "j"]) != ["json"]:
        faults.append("bash does not offer json behind --format j")
    for verb, lines in verbs.items():
        options = {re.match(r"--([a-z-]+)", line)[1] for line in lines if line.startswith("--")}
        if set(offered(bash, ["headroom-cli", verb, "--"])) != {f"--{option}" for option in options}:
            faults.append(f"bash offers other options of {verb}")
        block = re.search(rf"^  {verb}\)\n(.*?)^    ;;", zsh, re.M | re.S)
        faults += [f"zsh: {verb} --{option}" for option in options if block is None or f"'--{option}[" not in block[1]]
        faults += [f"fish: {verb} --{option}" for option in options if f"__fish_seen_subcommand_from {verb}' -l {option} " not in fish]
    return faults


def parts_list(path, program):
    parts = json.loads(path.read_text(encoding="utf-8"))
    names = {package["name"]: package for package in parts["packages"]}
    faults = [] if parts["spdxVersion"] == "SPDX-2.3" else ["not SPDX 2.3"]
    ids = [package["SPDXID"] for package in parts["packages"]]
    faults += [f"{one} stands twice" for one in set(ids) if ids.count(one) > 1]
    faults += [f"{name} has no licence" for name, package in names.items() if package["licenseDeclared"] == "NOASSERTION"]
    faults += [f"{name} has no version" for name, package in names.items() if package["versionInfo"] == "NOASSERTION" and "libsql" in name]
    for library in re.findall(r"NEEDED +lib(sodium|zip|xlsxwriter|hunspell|Qt6Core)", said("objdump", "-p", program)[1]):
        word = {"Qt6Core": "qt6core"}.get(library, library)
        if not any(word in name for name in names):
            faults.append(f"{library} is linked and not in the list")
    return faults


def package(build, work):
    if shutil.which("dpkg-shlibdeps") is None:
        print("left out: the package (dpkg-dev is not installed)")
        return
    status, text = said("cpack", "-G", "DEB", "-B", work, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip", "--config", build / "CPackConfig.cmake")
    debs = sorted(work.glob("*.deb"))
    check("a package is made", [] if status == 0 and len(debs) == 1 else text.splitlines())
    if len(debs) != 1:
        return
    facts = said("dpkg-deb", "-f", debs[0])[1]
    wanted = ["Package: headroom", "Maintainer: ", "libqt6sql6-sqlite", "libsodium23", "Recommends: hunspell-en-gb"]
    check("the package says what it needs", [f"no '{word}' in it:\n{facts}" for word in wanted if word not in facts])
    if shutil.which("lintian") is None:
        print("left out: lintian (it is not installed)")
        return
    # As root it would warn of being root.
    status, text = said("lintian", "--allow-root", "--fail-on", "error", debs[0], around={"LC_ALL": "C.UTF-8"})
    check("lintian finds no error", [] if status == 0 else text.splitlines())


def main():
    build = Path(sys.argv[1]).resolve()
    command = build / "bin/headroom-cli"
    with tempfile.TemporaryDirectory(prefix="headroom-package.") as folder:
        work = Path(folder)
        stage = work / "stage"
        names = installed(build, stage)
        check("the files are those of files.txt", names_as_listed(names))
        share = stage / "usr/share"
        by_tool("the desktop entry", "desktop-file-validate", share / "applications/headroom.desktop")
        by_tool("the entry of software centres", "appstreamcli", "validate", "--pedantic", "--no-net", share / "metainfo/org.headroom.Headroom.metainfo.xml")
        mime = ElementTree.parse(share / "mime/packages/headroom.xml").getroot()
        check("the type of the file", [] if mime[0].get("type") == "application/x-headroom" else "another type")
        pages = sorted((share / "man").rglob("*.gz"))
        if shutil.which("man") and shutil.which("groff"):
            check("the manual is read without a warning", [f"{page.name}: {line}" for page in pages for line in warnings_of(page)])
            verbs = helped(command)
            check("every verb has its help", [] if len(verbs) >= 17 else f"only {len(verbs)}")
            check("the manual says what --help says", manual_says(page_text(share / "man/man1/headroom-cli.1.gz"), verbs))
            check("completion offers what --help says", completion(share, verbs))
        else:
            print("left out: the manual (man-db and groff are not installed)")
        version = said(command, "--version")[1].split()[-1]
        metainfo = ElementTree.parse(share / "metainfo/org.headroom.Headroom.metainfo.xml").getroot()
        heading = f"## [{version}]"
        check("one version everywhere", ([] if metainfo.find("releases")[0].get("version") == version else ["metainfo"]) +
              ([] if heading in (SOURCE / "CHANGELOG.md").read_text(encoding="utf-8") else [f"CHANGELOG.md has no {heading}"]))
        check("the list of parts", parts_list(share / "doc/headroom/headroom.spdx.json", command))
        package(build, work / "deb")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
