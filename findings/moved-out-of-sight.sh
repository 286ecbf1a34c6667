#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: who may change a row, by a policy FOR UPDATE with a WITH CHECK that lets the new row pass, may hand it to another team; what
#   they may see decides which rows the change reaches, and has no say in what becomes of them.
# What happens: the policy FOR SELECT is asked of the new row too, whenever the statement reads a column (a WHERE is enough): a row that
#   its writer would not see afterwards is refused with 42501, as if WITH CHECK had refused it. Without a WHERE the same change passes.
# Why it matters: giving away has to be written so that whoever gives still sees it (who held a case sees it on), or be done by
#   whoever sees both sides. An INSERT ... RETURNING is refused the same way, and an INSERT without RETURNING is not.
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
psql -h "$work" -U me -d postgres -qAt -v VERBOSITY=sqlstate >"$work/seen" 2>&1 <<'SQL'
CREATE TABLE kept (id int, team int);
INSERT INTO kept VALUES (1, 1);
ALTER TABLE kept ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON kept FOR SELECT USING (team = 1);
CREATE POLICY changes ON kept FOR UPDATE USING (team = 1) WITH CHECK (true);
CREATE POLICY adds ON kept FOR INSERT WITH CHECK (true);
CREATE ROLE staff LOGIN;
GRANT ALL ON kept TO staff;
\c - staff
\set QUIET on
\echo given away, with a WHERE:
UPDATE kept SET team = 2 WHERE id = 1;
\echo added for another team, RETURNING:
INSERT INTO kept VALUES (2, 2) RETURNING id;
\echo added for another team:
INSERT INTO kept VALUES (2, 2);
\echo given away, without a WHERE:
UPDATE kept SET team = 2;
SELECT 'left to see: ' || count(*) FROM kept;
SQL
sed -i -e '/^You are now connected/d' -e 's/^psql:[^ ]* //' "$work/seen"
cat >"$work/expected" <<'OUT'
given away, with a WHERE:
ERROR:  42501
added for another team, RETURNING:
ERROR:  42501
added for another team:
given away, without a WHERE:
left to see: 0
OUT
cat "$work/seen"
diff "$work/expected" "$work/seen" || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
