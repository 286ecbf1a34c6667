#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a reader of calendar files refuses DTSTART:20260230T100000Z, or says that the date is none.
# What happens: no reader refuses the file, and no two kinds agree. libical keeps 30 February as it stands and counts no error; ical.js
#   and node-ical make it 2 March; python3-icalendar lets the event through without any start, and only its list `errors` knows why.
#   An hour of 25 goes to the next morning the same way.
# Why it matters: a date that was put together wrongly is not heard of from whoever reads it. Dates are checked before they are written.
set -euo pipefail
for one in libical-dev:3.0.16 python3-icalendar:4.0.3; do
  dpkg-query -W -f '${Version}' "${one%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "${one%:*} ${one#*:} is not installed" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.27.2 >/dev/null 2>&1
echo "libical $(dpkg-query -W -f '${Version}' libical-dev), python3-icalendar $(dpkg-query -W -f '${Version}' python3-icalendar), ical.js@2.2.1, node-ical@0.27.2"
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260230T100000Z\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >day.ics

cat >read.c <<'C'
#include <libical/ical.h>
#include <stdio.h>
int main(void) {
  char text[1000] = {0};
  FILE *file = fopen("day.ics", "r");
  if (file == NULL || fread(text, 1, sizeof text - 1, file) == 0) return 1;
  icalcomponent *calendar = icalparser_parse_string(text);
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  printf("libical %s, errors %d\n", icaltime_as_ical_string(icalcomponent_get_dtstart(event)), icalcomponent_count_errors(calendar));
  icalcomponent_free(calendar);
  return fclose(file);
}
C
cc read.c -o read -lical
cat >read.mjs <<'JS'
import {readFileSync} from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
const text = readFileSync('day.ics', 'utf8');
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'));
console.log('ical.js', event.startDate.toString());
console.log('node-ical', Object.values(ical.sync.parseICS(text)).find(one => one.type === 'VEVENT').start.toISOString());
JS
cat >read.py <<'PY'
import icalendar
event = icalendar.Calendar.from_ical(open("day.ics", "rb").read()).walk("VEVENT")[0]
print("python3-icalendar", event.get("DTSTART"), event.errors)
PY
{ ./read; node read.mjs; /usr/bin/python3 read.py; } >seen
cat >expected <<'OUT'
libical 20260230T100000Z, errors 0
ical.js 2026-03-02T10:00:00Z
node-ical 2026-03-02T10:00:00.000Z
python3-icalendar None [('DTSTART', 'Wrong datetime format: 20260230T100000Z')]
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
