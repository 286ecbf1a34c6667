#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: what is drawn with a font whose figures and letters come out of a PDF one by one is found by its words.
# What happens: Qt 6.4 sets 'fi' and 'fl' as one glyph where the font has one, and pdftotext gives it as one letter, U+FB01:
#   'the first file' is 'the <fi>rst <fi>le', and a search for 'first' finds nothing. QFont has no way to switch ligatures
#   off, but any letter spacing does, also one of 0.02 pixels that nobody can see; a spacing of 0 does not.
# Why it matters: a record of supervision is searched, copied from and read aloud. Every 'first', 'confirm', 'office',
#   'conflict' and 'finance' was another word than the one that was typed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
cd "$work"

found=$(dpkg-query -W -f='${Version}' qt6-base-dev 2>/dev/null || true)
[[ $found == 6.4.2* ]] || { echo "needs Debian package qt6-base-dev 6.4.2, found '${found:-none}'" >&2; exit 2; }
command -v pdftotext >/dev/null || { echo "needs pdftotext (Debian package poppler-utils)" >&2; exit 2; }
echo "qt6-base-dev $found"

font=$(find "$root/resources" -name '*400Regular*.ttf' -o -name '*Sans-Regular*.ttf' | sort | head -1)
[[ -n $font ]] || { echo "needs the regular IBM Plex Sans of resources/" >&2; exit 2; }
cat >paper.cpp <<'CPP'
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  const int id = QFontDatabase::addApplicationFont(QString::fromLocal8Bit(argv[1]));
  QPdfWriter paper(QStringLiteral("paper.pdf"));
  QPainter painter(&paper);
  int line = 0;
  for (const double spacing : {0.0, 0.02}) {
    QFont font(QFontDatabase::applicationFontFamilies(id).value(0), 12);
    font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    painter.setFont(font);
    painter.drawText(QPointF(300, 900 + 900 * line++), QStringLiteral("the first file"));
  }
}
CPP
include=/usr/include/x86_64-linux-gnu/qt6
"${CXX:-c++}" -std=c++17 -fPIC -w -I"$include" -I"$include/QtGui" -I"$include/QtCore" paper.cpp -o paper -lQt6Gui -lQt6Core
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work ./paper "$font" 2>/dev/null
pdftotext -nopgbrk paper.pdf - | sed '/^$/d' >seen
printf 'the \357\254\201rst \357\254\201le\nthe first file\n' >expected
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
