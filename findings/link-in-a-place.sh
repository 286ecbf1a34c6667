#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: RFC 5545 escapes with a backslash alone, so that a link in LOCATION comes back as it stands, percent signs and all.
# What happens: python3-icalendar 4.0.3 hides its own escapes behind %2C, %3A, %3B and %5C while it takes a line apart, and turns
#   every one of them back, those of the link too: to=%3Aa%2Cb is read as to=:a,b. Other percent signs stay. No error; written out
#   again the link leads elsewhere. An escaped backslash before an n is read as the end of a line, and the backslash is lost.
# Why it matters: the place of a supervision by video is such a link. What a script on that library copies is not what was booked.
set -euo pipefail
dpkg-query -W -f '${Version}' python3-icalendar 2>/dev/null | grep -q '^4\.0\.3' || { echo "python3-icalendar 4.0.3 is not installed" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo "python3-icalendar $(dpkg-query -W -f '${Version}' python3-icalendar)"

cat >read.py <<'PY'
import icalendar

def place(text):
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20260724T100000Z", "LOCATION:" + text, "END:VEVENT", "END:VCALENDAR", ""]
    return str(icalendar.Calendar.from_ical("\r\n".join(lines)).walk("VEVENT")[0]["LOCATION"])

print(place("https://meet.example/x?to=%3Aa%2Cb&of=%20%41"))
print(repr(place(r"S:\\north")))
PY
/usr/bin/python3 read.py >seen
cat >expected <<'OUT'
https://meet.example/x?to=:a,b&of=%20%41
'S:\north'
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
