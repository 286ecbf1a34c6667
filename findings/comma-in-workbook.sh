#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a workbook is XML with a grammar of its own, so libxlsxwriter writes its numbers with a decimal point whatever the
#   machine's language; and a program that calls setlocale() nowhere runs in the locale "C" anyway.
# What happens: QCoreApplication calls setlocale(LC_ALL, "") for the whole program, and libxlsxwriter prints with "%.16G":
#   in German '0,5' stands in the cell, '0,7' in the page's margins. workbook_close() returns 0. openpyxl refuses the file.
# Why it matters: a balance that was saved on a Polish or German desktop is a file that nobody opens, and nothing says so
#   when it is saved. Set LC_NUMERIC to "C" with uselocale() in the thread that writes; no test in C.UTF-8 finds it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in "libxlsxwriter-dev 1.1.4-" "qt6-base-dev 6.4.2" "locales 2.36-"; do
  read -r package version <<<"$one"
  found=$(dpkg-query -W -f='${Version}' "$package" 2>/dev/null || true)
  [[ $found == "$version"* ]] || { echo "needs Debian package $package $version, found '${found:-none}'" >&2; exit 2; }
  echo "$package $found"
done
localedef --no-archive -i de_DE -f UTF-8 ./de_DE.UTF-8

cat >half.cpp <<'CPP'
#include <xlsxwriter.h>
#include <QCoreApplication>
#include <cstdio>
static int half(const char* name) {
  lxw_workbook* book = workbook_new(name);
  worksheet_write_number(workbook_add_worksheet(book, nullptr), 0, 0, 0.5, nullptr);
  return workbook_close(book);
}
int main(int argc, char** argv) {
  std::printf("before Qt: %d\n", half("before.xlsx"));
  QCoreApplication app(argc, argv);
  std::printf("with Qt: %d\n", half("after.xlsx"));
}
CPP
include=$(pkg-config --variable=includedir Qt6Core 2>/dev/null || echo /usr/include/x86_64-linux-gnu/qt6)
"${CXX:-c++}" -std=c++17 -fPIC -w -I"$include" -I"$include/QtCore" half.cpp -o half -lxlsxwriter -lQt6Core
LOCPATH=$work LC_ALL=de_DE.UTF-8 ./half >seen
for name in before after; do
  /usr/bin/python3 -c 'import re, sys, zipfile
sheet = zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml").decode()
print(sys.argv[1], re.search("<v>(.*?)</v>", sheet)[1], re.search("pageMargins left=\"(.*?)\"", sheet)[1])' "$name.xlsx" >>seen
done
cat >expected <<'OUT'
before Qt: 0
with Qt: 0
before.xlsx 0.5 0.7
after.xlsx 0,5 0,7
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
