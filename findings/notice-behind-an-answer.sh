#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Guess: who listens hears a notice with PQconsumeInput and PQnotifies as soon as its bytes are there, whatever answers of a
#   pipeline nobody has taken yet: notices come beside the answers.
# What happens: libpq reads on only to the next whole answer and stops there until that is taken. A notice that lies behind
#   it in the same bytes is not heard, however often PQconsumeInput and PQnotifies are asked and although the socket has nothing
#   left to be read, so nobody is woken for it either. One PQgetResult later it is there.
# Why it matters: whoever sends a COMMIT and does not wait for its answer hears of no save of others until the next question.
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
cat >"$work/hear.py" <<'PY'
import ctypes, select, sys
pq = ctypes.CDLL("libpq.so.5")
for name in ("PQconnectdb", "PQexec", "PQgetResult", "PQnotifies"):
    getattr(pq, name).restype = ctypes.c_void_p
def connect():
    return ctypes.c_void_p(pq.PQconnectdb(f"host={sys.argv[1]} user=me dbname=postgres".encode()))
def run(line, sql):
    pq.PQclear(ctypes.c_void_p(pq.PQexec(line, sql)))
def arrives(line, seconds):
    ready = bool(select.select([pq.PQsocket(line)], [], [], seconds)[0])
    pq.PQconsumeInput(line)
    return ready
listens, saves = connect(), connect()
run(listens, b"LISTEN saved")
pq.PQenterPipelineMode(listens)
pq.PQsendQueryParams(listens, b"SELECT 1", 0, None, None, None, None, 0)
pq.PQpipelineSync(listens)
assert arrives(listens, 10)
run(saves, b"NOTIFY saved")
print("its bytes are there:", arrives(listens, 10))
print("heard beside an answer that nobody took:", any(pq.PQnotifies(listens) for _ in range(100)))
print("more to be read:", arrives(listens, 1))
pq.PQclear(ctypes.c_void_p(pq.PQgetResult(listens)))
while not pq.PQnotifies(listens):
    if not pq.PQgetResult(listens) and pq.PQisBusy(listens):
        break
else:
    print("heard once it is taken: True")
PY
python3 "$work/hear.py" "$work" >"$work/seen"
cat >"$work/expected" <<'OUT'
its bytes are there: True
heard beside an answer that nobody took: False
more to be read: False
heard once it is taken: True
OUT
cat "$work/seen"
diff "$work/expected" "$work/seen" || { echo "changed: this finding no longer holds" >&2; exit 1; }
echo "as recorded"
