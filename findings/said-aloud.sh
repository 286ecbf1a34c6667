#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: the voice behind the screen readers of a Linux desktop says what stands there: a sign before a number is spoken, and short
#   forms that it does not know are spelt letter by letter.
# What happens: espeak-ng's British voice says 'minus three' for a hyphen or the minus sign, and 'three' for an en dash, as word processors
#   make it. '<15' is 'fifteen', '14–15' 'fourteen fifteen', a tick and a cross are silence. 1.30pm is 'one point three zero', 30/11/2026
#   has slashes in it, 'No. 5' is 'no', an end of a sentence, 'five'. CIN is 'sin', LAC 'lack', ASYE and AMHP are words; NQSW and SGO are
#   spelt. Siân is not 'Sharn', Caoimhe is right.
# Why it matters: headroom of minus three heard as three is the wrong figure, and 'a case of sin' a wrong word. What is spoken needs its
#   own words: 'minus' or U+2212, 'under 15', 'child in need', '30 November 2026', '1:30pm'.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dpkg-query -W -f '${Version}' espeak-ng 2>/dev/null | grep -q '^1\.51' || { echo "needs Debian package espeak-ng 1.51" >&2; exit 2; }
echo "espeak-ng $(dpkg-query -W -f '${Version}' espeak-ng)"

export LC_ALL=C.UTF-8
for words in 3 -3 −3 –3 '<15' 14–15 ✓ ✗ 1:30pm 1.30pm 30/11/2026 'No. 5' CIN LAC ASYE AMHP NQSW SGO Siân Caoimhe; do
  echo "$words: $(espeak-ng -v en-gb -q -x -- "$words" | sed 's/^ *//' | paste -sd '/')"
done | sed 's/ *$//' >seen
cat >expected <<'OUT'
3: Tr'i:
-3: m'aIn@s Tr'i:
−3: m'aIn@s Tr'i:
–3: Tr'i:
<15: _:_:f'Ifti:n
14–15: f'o@ti:n f'Ifti:n
✓:
✗:
1:30pm: w'0n T'3:ti p,i:;'Em
1.30pm: w'0n pOInt Tr'i: z'i@roU p,i:;'Em
30/11/2026: T'3:ti sl'aS Il'Ev@n sl'aS t'u: T'aUz@nd @n tw'Enti s'Iks
No. 5: n'oU/f'aIv
CIN: s'In
LAC: l'ak
ASYE: a#s'aI
AMHP: 'amhp
NQSW: ,ENkj,u:,Esd'Vb@Lj,u:
SGO: ,EsdZ,i:;'oU
Siân: s'aI@n
Caoimhe: k'i:v@
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
