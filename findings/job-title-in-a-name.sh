#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a parser of names keeps each name that it is given as a name, tells a job title behind a comma from a first name, and gives
#   names in capitals back as they are spelt.
# What happens: nameparser takes what follows a comma for first names unless it is a degree or suffix that it knows: 'Jane Smith, Team
#   Manager' is Team Manager Jane Smith by surname 'Jane Smith'. Prince Boateng has the title Prince and no first name; King Osei has the
#   first name Osei and no surname; Earl Grant and Major Singh are left alone. From capitals MACHIN becomes MacHin, MACE stays Mace.
# Why it matters: staff lists write 'name, post' and 'SURNAME, name' in one column. People whose first name is a title are parted from
#   their records by it. Offer what was read beside what was written, and never write it over.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dpkg-query -W -f '${Version}' python3-nameparser 2>/dev/null | grep -q '^1\.1\.2-1' || { echo "needs Debian package python3-nameparser 1.1.2-1" >&2; exit 2; }
echo "python3-nameparser $(dpkg-query -W -f '${Version}' python3-nameparser)"

cat >ask.py <<'PY'
from nameparser import HumanName
for written in ['SMITH, Jane', 'Jane Smith, Team Manager', 'Prince Boateng', 'King Osei', 'Earl Grant', 'Major Singh']:
    read = HumanName(written)
    print(written, '->', ', '.join(f'{part} {value}' for part, value in read.as_dict().items() if value))
for written in ['TOM MACE', 'JO MACHIN', 'OLA MACKIE']:
    read = HumanName(written)
    read.capitalize()
    print(written, '->', read)
PY
/usr/bin/python3 ask.py >seen
cat >expected <<'OUT'
SMITH, Jane -> first Jane, last SMITH
Jane Smith, Team Manager -> first Team, middle Manager, last Jane Smith
Prince Boateng -> title Prince, last Boateng
King Osei -> title King, first Osei
Earl Grant -> first Earl, last Grant
Major Singh -> first Major, last Singh
TOM MACE -> Tom Mace
JO MACHIN -> Jo MacHin
OLA MACKIE -> Ola MacKie
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
