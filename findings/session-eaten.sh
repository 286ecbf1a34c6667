#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a program that reads its own options gets every word of its command line from QCoreApplication::arguments(); Qt
#   takes what stands in its documentation, '-platform', '-style' and their like, with one hyphen.
# What happens: QGuiApplication takes '--session CODE' away too, for '-session' is what a session manager gives, and two
#   hyphens are read as one. The option and its value are gone, and nothing says so. QCoreApplication leaves them.
# Why it matters: 'report FILE session --session CODE' is a command of the contract; it said that no session was named,
#   and only where reports are drawn. Take the words from main() before the application is made, and give it none of them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
[[ $found == 6.4.2* ]] || { echo "needs Debian package qt6-base-dev 6.4.2, found '${found:-none}'" >&2; exit 2; }
echo "qt6-base-dev $found"

cat >words.cpp <<'CPP'
#include <QGuiApplication>
#include <cstdio>
int main(int argc, char** argv) {
  std::printf("given: %d words\n", argc - 1);
  QGuiApplication app(argc, argv);
  std::printf("left: %s\n", qPrintable(QCoreApplication::arguments().mid(1).join(QLatin1Char(' '))));
}
CPP
include=$(pkg-config --variable=includedir Qt6Gui 2>/dev/null || echo /usr/include/x86_64-linux-gnu/qt6)
"${CXX:-c++}" -std=c++17 -fPIC -w -I"$include" -I"$include/QtGui" -I"$include/QtCore" words.cpp -o words -lQt6Gui -lQt6Core
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work ./words report FILE session --session S-1 --pdf OUT >seen 2>/dev/null
cat >expected <<'OUT'
given: 7 words
left: report FILE session --pdf OUT
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
