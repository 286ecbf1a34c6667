#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: lupdate files a sentence under the class that says it with tr(), as Qt looks it up: 'council::Board'. A declaration that only names
#   another type before that class changes nothing.
# What happens: where a class template is declared and not defined before a class ('template <class Row> class Model;'), the sentences of
#   every class behind it in that header lose their namespace: 'Board' and not 'council::Board'. lupdate says a line about qualifying
#   with an unknown class and ends with 0. Qt looks under 'council::Board' at run time and finds nothing, so what was translated stays
#   in English on those pages alone.
# Why it matters: a Welsh catalogue that is whole by lupdate's count leaves some windows in English, and nothing says which.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dpkg-query -W -f '${Version}' qt6-l10n-tools 2>/dev/null | grep -q '^6.4.2' || { echo "needs Debian package qt6-l10n-tools 6.4.2" >&2; exit 2; }
echo "qt6-l10n-tools $(dpkg-query -W -f '${Version}' qt6-l10n-tools)"

board() {  # FOLDER, the line before the class
  mkdir "$1"
  cat >"$1/board.h" <<CPP
#include <QWidget>
namespace council {
$2
class Board : public QWidget {
  Q_OBJECT
 public:
  Board();
};
}
CPP
  cat >"$1/board.cpp" <<'CPP'
#include "board.h"
namespace council {
Board::Board() { setWindowTitle(tr("Who is looking?")); }
}
CPP
  /usr/lib/qt6/bin/lupdate "$1" -ts "$1.ts" >"$1.said" 2>&1
  echo "$1: $(grep -o '<name>.*</name>' "$1.ts"), exit $?, $(grep -c 'Qualifying with unknown' "$1.said" || true) lines of doubt"
}
{
  board plain 'class Model;'
  board template 'template <class Row> class Model;'
  board defined 'template <class Row> class Model {};'
} >seen
cat seen
cat >expected <<'OUT'
plain: <name>council::Board</name>, exit 0, 0 lines of doubt
template: <name>Board</name>, exit 0, 1 lines of doubt
defined: <name>council::Board</name>, exit 0, 0 lines of doubt
OUT
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
