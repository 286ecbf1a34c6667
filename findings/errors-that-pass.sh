#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: desktop-file-validate ends with a status of its own when it has said 'error:', so a test that looks at the status finds
#   what would stop a file from being opened by a double click.
# What happens: it says 'error: (will be fatal in the future)' of a MIME type that is none, or has a space in it, and ends with 0; a field code
#   inside quotes, which the specification leaves undefined, and Keywords with commas pass without a word.
#   Of two field codes it ends with 1, but names them as '0.000000': its sentence is used as a format.
# Why it matters: with one letter wrong in MimeType the desktop no longer knows who opens a caseload file, and the check stays
#   green. Take any word that it says for a fault, not its status.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' desktop-file-utils 2>/dev/null || true)
[[ $found == 0.26-* ]] || { echo "needs Debian package desktop-file-utils 0.26, found '${found:-none}'" >&2; exit 2; }
echo "desktop-file-utils $found"

try() {
  local status=0 said
  printf '[Desktop Entry]\nType=Application\nName=Caseload\nExec=%s\nMimeType=%s\nKeywords=%s\nCategories=Office;\n' "$1" "$2" "$3" >x.desktop
  said=$(desktop-file-validate x.desktop 2>&1) || status=$?
  echo "$1, $2, $3: $status, $([ -z "$said" ] && echo silent || grep -oE '(error: (\(will be fatal in the future\))?|at most one "[^,]*")' <<<"$said" | tr '\n' ' ')"
}
{
  try 'caseload %f' 'application/x-caseload;' 'team;load;'
  try 'caseload %f' 'application-x-caseload;' 'team;load;'
  try 'caseload %f' 'application/x caseload;' 'team;load;'
  try 'caseload "%f"' 'application/x-caseload;' 'team;load;'
  try 'caseload %f' 'application/x-caseload;' 'team,load'
  try 'caseload %f %u' 'application/x-caseload;' 'team;load;'
} >seen
cat >expected <<'OUT'
caseload %f, application/x-caseload;, team;load;: 0, silent
caseload %f, application-x-caseload;, team;load;: 0, error: (will be fatal in the future) 
caseload %f, application/x caseload;, team;load;: 0, error: (will be fatal in the future) 
caseload "%f", application/x-caseload;, team;load;: 0, silent
caseload %f, application/x-caseload;, team,load: 0, silent
caseload %f %u, application/x-caseload;, team;load;: 1, error:  at most one "0.000000" 
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
