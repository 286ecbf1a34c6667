#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: in a font all ten figures have one width unless old-style or proportional figures are asked for, as in the fonts that systems come
#   with; fonts made for easy reading take most care of it.
# What happens: in OpenDyslexic, Lexend, Comic Neue and Atkinson Hyperlegible the figures have nine or ten widths: 1 takes 62 to 85% of the
#   widest. Atkinson alone can be asked for figures of one width ('tnum'). Andika has one width.
# Why it matters: people set these fonts for the whole desktop. Digits of a column then do not stand under each other, a column as wide as
#   '0000' cuts some numbers, and '11 / 14' moves what is behind it. Measure the words that stand there, never a sample figure.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for one in fonts-opendyslexic:20160623 python3-fonttools:4.38; do
  dpkg-query -W -f '${Version}' "${one%%:*}" 2>/dev/null | grep -q "^${one#*:}" || { echo "needs Debian package ${one%%:*} ${one#*:}" >&2; exit 2; }
done
kept=(@fontsource/lexend@5.3.0 @fontsource/comic-neue@5.3.0
  @fontsource/atkinson-hyperlegible@5.3.0 @fontsource/andika@5.3.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${kept[@]}" >/dev/null
echo "${kept[*]} fonts-opendyslexic $(dpkg-query -W -f '${Version}' fonts-opendyslexic)"

cat >widths.py <<'PY'
import sys
from fontTools.ttLib import TTFont
for path in sys.argv[1:]:
    font = TTFont(path)
    names, advance = font.getBestCmap(), font['hmtx']
    widths = [advance[names[ord(figure)]][0] for figure in '0123456789']
    asked = 'GSUB' in font and 'tnum' in {one.FeatureTag for one in font['GSUB'].table.FeatureList.FeatureRecord}
    print(f'{font["name"].getDebugName(1)}: {len(set(widths))} widths, 1 has {100 * widths[1] // max(widths)}% of the widest, '
          f'one width {"can be" if asked else "cannot be"} asked for')
PY
find /usr/share/fonts -name 'OpenDyslexic-Regular.otf' >fonts
for family in lexend comic-neue atkinson-hyperlegible andika; do echo "node_modules/@fontsource/$family/files/$family-latin-400-normal.woff"; done >>fonts
xargs /usr/bin/python3 widths.py <fonts >seen 2>/dev/null
cat >expected <<'OUT'
OpenDyslexic: 9 widths, 1 has 85% of the widest, one width cannot be asked for
Lexend: 10 widths, 1 has 80% of the widest, one width cannot be asked for
Comic Neue: 9 widths, 1 has 65% of the widest, one width cannot be asked for
Atkinson Hyperlegible: 9 widths, 1 has 62% of the widest, one width can be asked for
Andika: 1 widths, 1 has 100% of the widest, one width cannot be asked for
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
