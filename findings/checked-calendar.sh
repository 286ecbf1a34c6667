#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: icalrestriction_check() answers whether a calendar is as RFC 5546 wants it, and leaves it as it is.
# What happens: it writes each thing that it finds into the calendar as an X-LIC-ERROR property. Written out afterwards the file
#   holds the complaints, and icalcomponent_count_errors(), 0 before, counts them as errors of parsing.
# Why it matters: a diary that is checked and then handed on carries them into somebody's calendar, and a test that counts errors
#   after the check sees others than before it. Check a copy, or count first.
set -euo pipefail
dpkg-query -W -f '${Version}' libical-dev 2>/dev/null | grep -q '^3\.0\.16' || { echo "libical-dev 3.0.16 is not installed" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo "libical $(dpkg-query -W -f '${Version}' libical-dev)"

cat >check.c <<'C'
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
  const char *text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
      "DTSTART:20260724T100000Z\r\nSUMMARY:Supervision\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  icalcomponent *calendar = icalparser_parse_string(text);
  printf("errors before %d\n", icalcomponent_count_errors(calendar));
  printf("valid %d\n", icalrestriction_check(calendar));
  printf("errors after %d\n", icalcomponent_count_errors(calendar));
  char *out = icalcomponent_as_ical_string_r(calendar);
  printf("written with a complaint %d\n", strstr(out, "X-LIC-ERROR") != NULL);
  free(out);
  icalcomponent_free(calendar);
  return 0;
}
C
cc check.c -o check -lical
./check >seen
cat >expected <<'OUT'
errors before 0
valid 0
errors after 1
written with a complaint 1
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
