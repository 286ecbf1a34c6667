#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a client library that a program links and seldom calls costs its start next to nothing, whatever it can do.
# What happens: libpq asks for Kerberos, LDAP, SASL, TLS and theirs: two dozen libraries are mapped and bound before main()
#   at every start, also of who never meets a server. An empty program takes about 5 ms of CPU more, eight times its own.
# Why it matters: a window is up in 40 ms of CPU; a file's start would pay an eighth for a server it does not have. Load the
#   library when a server is first asked for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' libpq5 2>/dev/null || true)
[[ $found == 15.* ]] || { echo "needs Debian package libpq5 15, found '${found:-none}'" >&2; exit 2; }
echo "libpq5 $found"

printf 'int main(void) { return 0; }\n' >empty.c
"${CC:-cc}" empty.c -o without
"${CC:-cc}" empty.c -o with -Wl,--no-as-needed -l:libpq.so.5
mapped() { LD_DEBUG=statistics,files "$1" 2>&1 | grep -c 'calling init:' || true; }
few=$(mapped ./without)
many=$(mapped ./with)
echo "libraries begun before main(): $few without, $many with"
if [ $((many - few)) -ge 15 ]; then echo "at least 15 more" >seen; else echo "fewer than 15 more" >seen; fi
echo "at least 15 more" >expected
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
