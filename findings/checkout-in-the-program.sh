#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: what Qt's rcc compiles into a program depends on the files that it is given, byte for byte.
# What happens: the default format also writes down when each file was changed. The same sources checked out again give
#   another program. `--format-version 1` leaves the time out; QT_RCC_SOURCE_DATE_OVERRIDE puts one time for all.
# Why it matters: that a program was made of the sources that everybody can read is shown by making it again and comparing the
#   bytes. A service that keeps records of children may ask for that, and would be told 'it differs' for no reason at all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev-tools 2>/dev/null || true)
[[ $found == 6.4.2* ]] || { echo "needs Debian package qt6-base-dev-tools 6.4.2, found '${found:-none}'" >&2; exit 2; }
echo "qt6-base-dev-tools $found"
printf 'the same bytes\n' >words.txt
printf '<RCC><qresource><file>words.txt</file></qresource></RCC>' >words.qrc
made() { /usr/lib/qt6/libexec/rcc "$@" words.qrc | sha256sum; }
touch -d 2026-01-01 words.txt
plain=$(made) first=$(made --format-version 1) set=$(QT_RCC_SOURCE_DATE_OVERRIDE=1767225600 made)
touch -d 2026-02-01 words.txt
answer() { [ "$1" = "$2" ] && echo same || echo other; }
seen="as it is: $(answer "$plain" "$(made)"), format 1: $(answer "$first" "$(made --format-version 1)"), with a time set: $(
  answer "$set" "$(QT_RCC_SOURCE_DATE_OVERRIDE=1767225600 made)")"
echo "after the file's time has changed, $seen"
[ "$seen" = "as it is: other, format 1: same, with a time set: same" ]
