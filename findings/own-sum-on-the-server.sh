#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: an aggregate of one's own that is called sum and takes a bigint is used in one's own schema once that schema is the
#   search_path; or it never is, for the server's own comes first.
# What happens: it depends on whether pg_catalog is named. 'SET search_path = mine' searches pg_catalog before it, without a
#   word, and sum(bigint) is the server's: a decimal, which comes in another form. 'SET search_path = mine, pg_catalog' takes one's own.
# Why it matters: with sum(bigint) that gives a bigint the same statement means the same on SQLite and PostgreSQL, a total
#   divided by a count included: whole numbers stay whole, and one that is too large is refused by both.
set -euo pipefail
work=$(mktemp -d)
bin=$(ls -d /usr/lib/postgresql/15/bin 2>/dev/null || true)
as=()
trap '"${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
found=$(dpkg-query -W -f='${Version}' postgresql-15 2>/dev/null || true)
[[ -n $bin && $found == 15.* ]] || { echo "needs Debian package postgresql-15, found '${found:-none}'" >&2; exit 2; }
echo "postgresql-15 $found"
if [ "$(id -u)" -eq 0 ]; then
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown postgres "$work"
fi
cd /
"${as[@]}" "$bin/initdb" -D "$work/data" -U me -A trust -E UTF8 --locale=C -N >/dev/null
"${as[@]}" "$bin/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-k $work -c listen_addresses='' -c fsync=off" start >/dev/null
psql -h "$work" -U me -d postgres -qAt >"$work/seen" <<'SQL'
CREATE SCHEMA mine;
CREATE AGGREGATE mine.sum(bigint) (SFUNC = int8pl, STYPE = bigint);
SET search_path = mine;
SELECT 'mine: ' || pg_typeof(sum(x)) || ' ' || (sum(x) / count(*))::text FROM (VALUES (1::bigint), (2)) v(x);
SET search_path = mine, pg_catalog;
SELECT 'mine, pg_catalog: ' || pg_typeof(sum(x)) || ' ' || (sum(x) / count(*))::text FROM (VALUES (1::bigint), (2)) v(x);
SQL
cat >"$work/expected" <<'OUT'
mine: numeric 1.5000000000000000
mine, pg_catalog: bigint 1
OUT
cat "$work/seen"
diff "$work/expected" "$work/seen" || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
