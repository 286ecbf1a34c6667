#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: sorting a CSV by one column puts its rows in another order and leaves every cell as it stands; told to infer no types it
#   certainly does.
# What happens: csvsort writes out what it took each column for. Hours of 1 and 0 full-time posts become True and False, Y and N too, a
#   frequency of '4w' becomes '28 days, 0:00:00', a length of '1:30' becomes a minute and a half, reference 0042 becomes 42. With
#   -I (no types) those are left, but 'NA' and 'None' are still emptied: a worker's initials and a surname. csvcut changes nothing.
# Why it matters: a census or a list of posts that somebody sorted on the way comes in without an error and with other figures. Bring
#   the file that was exported; a length '0:01:30' or a frequency 'days' in a list is a sign.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dpkg-query -W -f '${Version}' csvkit 2>/dev/null | grep -q '^1\.0\.7-1' || { echo "needs Debian package csvkit 1.0.7-1" >&2; exit 2; }
echo "csvkit $(dpkg-query -W -f '${Version}' csvkit), python3-agate $(dpkg-query -W -f '${Version}' python3-agate)"

cat >posts.csv <<'CSV'
reference,fte,frequency,qualified,initials,surname,length
0042,1,4w,N,NA,None,1:30
0043,0,6w,Y,JS,Null,0:45
CSV
{
  echo "sorted:"
  csvsort -c reference posts.csv
  echo "sorted, told to infer no types:"
  csvsort -I -c reference posts.csv
  echo "cut:"
  csvcut -c reference,fte,frequency,qualified,initials,surname,length posts.csv
} >seen
cat >expected <<'OUT'
sorted:
reference,fte,frequency,qualified,initials,surname,length
42,True,"28 days, 0:00:00",False,,,0:01:30
43,False,"42 days, 0:00:00",True,JS,,0:00:45
sorted, told to infer no types:
reference,fte,frequency,qualified,initials,surname,length
0042,1,4w,N,,,1:30
0043,0,6w,Y,JS,,0:45
cut:
reference,fte,frequency,qualified,initials,surname,length
0042,1,4w,N,NA,None,1:30
0043,0,6w,Y,JS,Null,0:45
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
