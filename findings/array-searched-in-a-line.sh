#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: a policy that says 'owner = ANY ((SELECT seen())::bigint[])' is the fast one: the set is worked out once, as an init plan, and
#   then looked up; 'owner IN (SELECT seen_rows())' would be worked out again for rows, or be slower.
# What happens: both are worked out once. The array is then searched from its start for every row: a constant list of nine or
#   more is put into a hash, what an init plan gives never is. 'IN (SELECT ...)' says 'hashed SubPlan' and looks each row up.
# Why it matters: somebody who sees three thousand people reads a table of 30,000 rows many times slower by the form that the
#   handbooks show; with ten people nobody notices.
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
"${as[@]}" "$bin/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-k $work -c listen_addresses='' -c fsync=off -c jit=off" start >/dev/null
psql -h "$work" -U me -d postgres -qAt >"$work/seen" <<'SQL'
CREATE FUNCTION seen_rows() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT n::bigint FROM generate_series(0, 2999) n';
CREATE FUNCTION seen() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT array_agg(n) FROM seen_rows() n';
CREATE TABLE by_array AS SELECT n AS id, (n % 3000)::bigint AS owner FROM generate_series(1, 30000) n;
CREATE TABLE by_rows AS SELECT * FROM by_array;
ANALYZE by_array, by_rows;
ALTER TABLE by_array ENABLE ROW LEVEL SECURITY;
ALTER TABLE by_rows ENABLE ROW LEVEL SECURITY;
CREATE POLICY reads ON by_array USING (owner = ANY ((SELECT seen())::bigint[]));
CREATE POLICY reads ON by_rows USING (owner IN (SELECT seen_rows()));
CREATE FUNCTION milliseconds(of text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE began timestamptz; best numeric := 1e9; n bigint;
BEGIN
  FOR i IN 1..5 LOOP
    began := clock_timestamp();
    EXECUTE 'SELECT count(*) FROM ' || of INTO n;
    best := least(best, extract(epoch FROM clock_timestamp() - began) * 1000);
  END LOOP;
  RETURN best;
END $$;
CREATE FUNCTION plan(of text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE line text; whole text := '';
BEGIN
  FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) SELECT count(*) FROM ' || of LOOP whole := whole || line; END LOOP;
  RETURN CASE WHEN whole LIKE '%hashed SubPlan%' THEN 'hashed' WHEN whole LIKE '%InitPlan%' THEN 'init plan' ELSE whole END;
END $$;
CREATE ROLE staff;
GRANT SELECT ON by_array, by_rows TO staff;
SET ROLE staff;
SELECT 'array: ' || plan('by_array');
SELECT 'rows: ' || plan('by_rows');
SELECT 'array takes over three times as long: ' || (milliseconds('by_array') > 3 * milliseconds('by_rows'));
SQL
cat >"$work/expected" <<'OUT'
array: init plan
rows: hashed
array takes over three times as long: true
OUT
cat "$work/seen"
diff "$work/expected" "$work/seen" || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
