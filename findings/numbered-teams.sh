#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: cast_date turns fields that are written as dates into dates and leaves other words alone.
# What happens: whatever the engine's lenient Date.parse accepts is a date: 'Team 7' becomes 1 July 2001 and 'Flat 3' 1 March
#   2001, while 'Team 13' and 'Jo May' stay text. In one column some rows are dates and some are words. No error.
# Why it matters: teams, wards and flats are numbered, and the first twelve of each are lost from an import. Cast by column,
#   against the one form that is expected.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts csv-parse@6.1.0 >/dev/null
echo "csv-parse@6.1.0, node $(node --version)"

cat >teams.mjs <<'JS'
import {parse} from 'csv-parse/sync';
const text = 'place\nTeam 7\nTeam 12\nTeam 13\nFlat 3\nJo May\nCP1 4PM\n';
for (const {place} of parse(text, {columns: true, cast: true, cast_date: true}))
  console.log(place instanceof Date ? 'date ' + place.toDateString() : 'text ' + place);
JS
node teams.mjs >seen
cat >expected <<'OUT'
date Sun Jul 01 2001
date Sat Dec 01 2001
text Team 13
date Thu Mar 01 2001
text Jo May
text CP1 4PM
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
