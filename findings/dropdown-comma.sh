#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a drop-down made from a list of strings offers those strings; one that cannot be written is refused, as a list of
#   over 255 characters is.
# What happens: the strings are joined with commas and nothing is escaped, for the format has no escape there. The call
#   returns 0 and 'Adults, South' becomes two choices, 'Adults' and 'South'; the name of the team is not among them.
# Why it matters: teams, roles and reasons are the user's words and commas are common in them. A cell that holds the right
#   name is then outside its own list. Put such lists in cells and point the drop-down at the range.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' libxlsxwriter-dev 2>/dev/null || true)
[[ $found == 1.1.4-* ]] || { echo "needs Debian package libxlsxwriter-dev 1.1.4, found '${found:-none}'" >&2; exit 2; }
echo "libxlsxwriter-dev $found"

cat >list.c <<'C'
#include <stdio.h>
#include <xlsxwriter.h>
int main(void) {
  lxw_workbook *book = workbook_new("list.xlsx");
  lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
  const char *teams[] = {"Adults, South", "Children", NULL};
  lxw_data_validation rule = {0};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = teams;
  printf("two teams given, result %d\n", worksheet_data_validation_cell(sheet, 0, 0, &rule));
  return workbook_close(book);
}
C
"${CC:-cc}" -w list.c -o list -lxlsxwriter
./list >seen
python3 - >>seen <<'PY'
import re, zipfile
text = zipfile.ZipFile("list.xlsx").read("xl/worksheets/sheet1.xml").decode()
formula = re.search("<formula1>(.*)</formula1>", text).group(1)
print("written:", formula)
print("choices:", [choice.strip() for choice in formula.strip('"').split(",")])
PY
cat >expected <<'OUT'
two teams given, result 0
written: "Adults, South,Children"
choices: ['Adults', 'South', 'Children']
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
