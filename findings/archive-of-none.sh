#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: zip_close on an archive with no entries writes a valid empty archive (22 bytes), or reports an error; an archive whose
#   last entry was deleted stays on the disk, empty.
# What happens: zip_close returns 0 in both cases and there is no file: a new one is never made, and the existing one is removed.
# Why it matters: an export of 'all supervision records of this period' can rightly have none in it. The writer is told that
#   all went well, and the next step (copy, check, say where it is) finds nothing. Always put an entry in, such as a contents list.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

found=$(dpkg-query -W -f='${Version}' libzip-dev 2>/dev/null || true)
[[ $found == 1.7.3-* ]] || { echo "needs Debian package libzip-dev 1.7.3, found '${found:-none}'" >&2; exit 2; }
echo "libzip-dev $found"

cat >none.c <<'C'
#include <stdio.h>
#include <unistd.h>
#include <zip.h>
static const char *there(const char *name) { return access(name, F_OK) == 0 ? "there" : "absent"; }
int main(void) {
  zip_t *made = zip_open("made.zip", ZIP_CREATE | ZIP_TRUNCATE, NULL);
  int result = zip_close(made);
  printf("new, no entries: close %d, file %s\n", result, there("made.zip"));
  zip_t *kept = zip_open("kept.zip", ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_file_add(kept, "note.txt", zip_source_buffer(kept, "note", 4, 0), 0);
  result = zip_close(kept);
  printf("one entry: close %d, file %s\n", result, there("kept.zip"));
  kept = zip_open("kept.zip", 0, NULL);
  zip_delete(kept, 0);
  result = zip_close(kept);
  printf("that entry deleted: close %d, file %s\n", result, there("kept.zip"));
  return 0;
}
C
"${CC:-cc}" -w none.c -o none -lzip
./none >seen
cat >expected <<'OUT'
new, no entries: close 0, file absent
one entry: close 0, file there
that entry deleted: close 0, file absent
OUT
cat seen
diff expected seen || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
