#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a day plus one month is one month away, and libraries of calendar dates agree on how many whole months lie between two days.
# What happens: all of them clamp 31 January plus one month to the last of February. Asked for the months back, date-fns, luxon
#   and dayjs say 1; Temporal's until() says P29D, no month at all. Three months on from 30 November is P2M30D there. For someone born
#   on 29 February the first three turn 18 on 28 February, Temporal a day later.
# Why it matters: 'supervision monthly' sets the next day by adding, and 'overdue by' counts back. A session held on the very day
#   is then short of its month. Compare days with the day that was set, never count months back.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.1.0 luxon@3.7.2 dayjs@1.11.19 @js-temporal/polyfill@0.5.1 >/dev/null
echo "date-fns@4.1.0 luxon@3.7.2 dayjs@1.11.19 @js-temporal/polyfill@0.5.1, node $(node --version)"

cat >months.mjs <<'JS'
import {addMonths, differenceInMonths} from 'date-fns';
import {DateTime} from 'luxon';
import dayjs from 'dayjs';
import {Temporal} from '@js-temporal/polyfill';
for (const [from, months] of [['2024-01-31', 1], ['2023-11-30', 3], ['2004-02-29', 216]]) {
  const day = Temporal.PlainDate.from(from);
  const to = day.add({months}).toString();
  const local = (text) => new Date(text + 'T12:00');
  const same = [
    DateTime.fromISO(from).plus({months}).toISODate(),
    dayjs(from).add(months, 'month').format('YYYY-MM-DD'),
    DateTime.fromJSDate(addMonths(local(from), months)).toISODate(),
  ].every((other) => other === to);
  console.log(`${from} + ${months} = ${to}, the same in all: ${same}; back: date-fns ${differenceInMonths(local(to), local(from))},`
    + ` luxon ${DateTime.fromISO(to).diff(DateTime.fromISO(from), 'months').months}, dayjs ${dayjs(to).diff(from, 'month')},`
    + ` Temporal ${day.until(to, {largestUnit: 'months'})}`);
}
JS
TZ=Europe/London node months.mjs >seen
cat >expected <<'OUT'
2024-01-31 + 1 = 2024-02-29, the same in all: true; back: date-fns 1, luxon 1, dayjs 1, Temporal P29D
2023-11-30 + 3 = 2024-02-29, the same in all: true; back: date-fns 3, luxon 3, dayjs 3, Temporal P2M30D
2004-02-29 + 216 = 2022-02-28, the same in all: true; back: date-fns 216, luxon 216, dayjs 216, Temporal P215M30D
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
