#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a schema that allows dates from 1 April to 31 March takes both end days however a date is written, with or without
#   a zone; a zone on a day with no time makes no difference.
# What happens: a bare limit is compared with a zoned date with 14 hours of doubt each way. '2026-04-01Z' and
#   '2026-04-01+01:00' are refused as 'less than the minimum value', '2027-03-31Z' as greater than the maximum, and yet
#   '2027-03-31+01:00' passes: in the same file the first day fails and the last does not.
# Why it matters: a return to a regulator is bounded by its year, and a writer may put the zone of the day on a date
#   (+01:00 in summer). Records that start or end on the year's edge are refused, all others pass. Write dates bare.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' libxml2-utils 2>/dev/null || true)
[[ $found == 2.9.14+dfsg-* ]] || { echo "needs Debian package libxml2-utils 2.9.14, found '${found:-none}'" >&2; exit 2; }
echo "libxml2-utils $found"

cat >year.xsd <<'XSD'
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="start"><xs:simpleType><xs:restriction base="xs:date">
    <xs:minInclusive value="2026-04-01"/><xs:maxInclusive value="2027-03-31"/>
  </xs:restriction></xs:simpleType></xs:element>
</xs:schema>
XSD
for day in 2026-04-01 2026-04-01Z 2026-04-01+01:00 2026-04-02+01:00 2027-03-31 2027-03-31Z 2027-03-31+01:00; do
  echo "<start>$day</start>" >one.xml
  if xmllint --noout --schema year.xsd one.xml 2>/dev/null; then echo "$day taken"; else echo "$day refused"; fi
done >seen
cat >expected <<'OUT'
2026-04-01 taken
2026-04-01Z refused
2026-04-01+01:00 refused
2026-04-02+01:00 taken
2027-03-31 taken
2027-03-31Z refused
2027-03-31+01:00 taken
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
