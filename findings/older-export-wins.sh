#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a reader that keeps the event with the higher SEQUENCE goes by DTSTAMP where two are equal, as RFC 5546 2.1.5 says.
# What happens: node-ical 0.27.2 refuses a lower SEQUENCE wherever it stands, and of equal ones takes the last in the file, however
#   old its DTSTAMP is: an older export behind a newer one brings the old day back. It says nothing.
# Why it matters: a program that counts moves but not changes of time or room writes equal numbers for different days. Headroom
#   counts every save of a session, so that no two states of a meeting have the same number.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.27.2 >/dev/null 2>&1
echo "node-ical@0.27.2, node $(node --version)"

cat >read.mjs <<'JS'
import ical from 'node-ical';
const event = (stamp, sequence, day) => `BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:${stamp}T000000Z\r\nSEQUENCE:${sequence}\r\n` +
  `DTSTART:${day}T100000Z\r\nSUMMARY:Supervision\r\nEND:VEVENT\r\n`;
const kept = (...events) => Object.values(ical.sync.parseICS(
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`)).find(one => one.type === 'VEVENT').start.toISOString().slice(0, 10);
console.warn = () => {};
console.log('higher first, then lower', kept(event('20260202', 2, '20260724'), event('20260101', 1, '20260710')));
console.log('equal, the newer first', kept(event('20260202', 1, '20260724'), event('20260101', 1, '20260710')));
console.log('equal, the newer last', kept(event('20260101', 1, '20260710'), event('20260202', 1, '20260724')));
JS
node read.mjs >seen 2>/dev/null
cat >expected <<'OUT'
higher first, then lower 2026-07-24
equal, the newer first 2026-07-10
equal, the newer last 2026-07-24
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
