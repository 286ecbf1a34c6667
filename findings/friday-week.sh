#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a date parser with a British mode reads 'Friday week' as the Friday after the coming one and 'six weeks today' as six weeks on;
#   what it does not know it leaves unread.
# What happens: on Monday 30 November 2026, told to look ahead, chrono-node in British mode and parsedatetime read 'Friday week' as this
#   Friday, a week early, 'a week on Friday' as Monday in a week, 'tomorrow week' as tomorrow and 'a fortnight today' as today: the part
#   that they know is enough for them. dateparser, told to look ahead, reads 'a week today' as a week ago and 'six weeks today' as
#   19 October, though 'in six weeks' rightly; 'Friday week' it leaves unread.
# Why it matters: 'by Friday week' is how a manager gives an action its day. Read a week early it is overdue before it is due; read as
#   weeks ago it is overdue at once. Whatever is read is shown as a day with its weekday before it is kept.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in python3-dateparser:1.1.6-1 python3-parsedatetime:2.6-3; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null
echo "chrono-node@2.10.3, node $(node --version), $(dpkg-query -W python3-dateparser python3-parsedatetime | tr '\t\n' ' ,')"

cat >phrases <<'OUT'
Friday
Friday week
a week on Friday
tomorrow week
a week today
a fortnight today
in six weeks
six weeks today
OUT
cat >ahead.mjs <<'JS'
import {readFileSync} from 'node:fs';
import * as chrono from 'chrono-node';
const monday = new Date(2026, 10, 30, 10, 0);
for (const phrase of readFileSync('phrases', 'utf8').trim().split('\n')) {
  const day = chrono.en.GB.parseDate(phrase, monday, {forwardDate: true});
  const two = (part) => String(part).padStart(2, '0');
  console.log(day ? `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}` : 'unread');
}
JS
cat >ahead.py <<'PY'
import datetime, warnings
warnings.simplefilter('ignore')
import dateparser, parsedatetime
monday = datetime.datetime(2026, 11, 30, 10, 0)
british = parsedatetime.Calendar(parsedatetime.Constants('en_GB', usePyICU=False))
ahead = {'RELATIVE_BASE': monday, 'PREFER_DATES_FROM': 'future', 'DATE_ORDER': 'DMY'}
for phrase in open('phrases').read().split('\n')[:-1]:
    one = dateparser.parse(phrase, languages=['en'], region='GB', settings=ahead)
    other, kind = british.parseDT(phrase, monday)
    print(one.date() if one else 'unread', other.date() if kind else 'unread')
PY
TZ=Europe/London node ahead.mjs >chrono
TZ=Europe/London /usr/bin/python3 ahead.py >python
paste -d '|' phrases chrono python | sed 's/|/: chrono-node /; s/|/, dateparser /; s/ \([0-9u][^ ]*\)$/, parsedatetime \1/' >seen
cat >expected <<'OUT'
Friday: chrono-node 2026-12-04, dateparser 2026-12-04, parsedatetime 2026-12-04
Friday week: chrono-node 2026-12-04, dateparser unread, parsedatetime 2026-12-04
a week on Friday: chrono-node 2026-12-07, dateparser unread, parsedatetime 2026-12-07
tomorrow week: chrono-node 2026-12-01, dateparser 2026-12-01, parsedatetime 2026-12-01
a week today: chrono-node 2026-12-07, dateparser 2026-11-23, parsedatetime 2026-12-07
a fortnight today: chrono-node 2026-11-30, dateparser unread, parsedatetime 2026-11-30
in six weeks: chrono-node 2027-01-11, dateparser 2027-01-11, parsedatetime 2027-01-11
six weeks today: chrono-node 2027-01-11, dateparser 2026-10-19, parsedatetime 2027-01-11
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
