#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a reader that is given the time zone in the file goes by it, and a reader that knows the name goes by the same rules.
# What happens: ical.js goes by the VTIMEZONE of the file and by nothing else; node-ical 0.27.2 looks London up by its name and does not
#   read the rules beside it. With rules from 1996 on, as calendar programs write them, 11:00 in July 1990 is 11:00Z for one and 10:00Z for
#   the other; and 01:00 on the morning when the clocks go forward, an hour that does not exist, is 00:00Z and 01:00Z.
# Why it matters: a test with one reader does not show that the rules in the file are right. Headroom's are read by libical and ical.js,
#   which need them, and its dates are compared with python3-icalendar and node-ical, which do not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.27.2 >/dev/null 2>&1
echo "ical.js@2.2.1, node-ical@0.27.2, node $(node --version)"

cat >read.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const half = (kind, begins, month, from, to) => `BEGIN:${kind}\r\nDTSTART:${begins}\r\nRRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU\r\n` +
  `TZOFFSETFROM:${from}\r\nTZOFFSETTO:${to}\r\nEND:${kind}\r\n`;
const file = (at, summer) => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n' +
  half('DAYLIGHT', '19960331T010000', 3, '+0000', summer) + half('STANDARD', '19961027T020000', 10, summer, '+0000') +
  `END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/London:${at}\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const byIcalJs = text => {
  const whole = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(whole.getFirstSubcomponent('vtimezone'));
  return new ICAL.Event(whole.getFirstSubcomponent('vevent')).startDate.toJSDate().toISOString();
};
const byNodeIcal = text => Object.values(ical.sync.parseICS(text)).find(one => one.type === 'VEVENT').start.toISOString();
for (const [what, at, summer] of [['July 2026', '20260724T110000', '+0100'], ['July 1990', '19900724T110000', '+0100'],
  ['no such hour', '20260329T010000', '+0100'], ['rules that are wrong', '20260724T110000', '+0500']])
  console.log(`${what}: ical.js ${byIcalJs(file(at, summer))}, node-ical ${byNodeIcal(file(at, summer))}`);
JS
node read.mjs >seen
cat >expected <<'OUT'
July 2026: ical.js 2026-07-24T10:00:00.000Z, node-ical 2026-07-24T10:00:00.000Z
July 1990: ical.js 1990-07-24T11:00:00.000Z, node-ical 1990-07-24T10:00:00.000Z
no such hour: ical.js 2026-03-29T00:00:00.000Z, node-ical 2026-03-29T01:00:00.000Z
rules that are wrong: ical.js 2026-07-24T06:00:00.000Z, node-ical 2026-07-24T10:00:00.000Z
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
