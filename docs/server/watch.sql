-- What to look at: psql service=council -f docs/server/watch.sql. It names nobody and reads no record.

\echo Who is there, and what waits
SELECT count(*) AS connections, count(*) FILTER (WHERE state = 'active') AS at_work,
  count(*) FILTER (WHERE wait_event_type = 'Lock') AS waiting,
  coalesce(max(extract(epoch FROM now() - xact_start))::int, 0) AS longest_save_s
FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend';

\echo Saves of the last day, by the hour
SELECT date_trunc('hour', at) AS hour, count(*) AS saves FROM headroom_server.save
WHERE at > now() - interval '1 day' AND arrived GROUP BY 1 ORDER BY 1;

\echo What was taken back, how often something was read from memory, and how large it is
SELECT xact_rollback AS taken_back, deadlocks,
  round(100.0 * blks_hit / nullif(blks_hit + blks_read, 0), 1) AS from_memory_percent,
  pg_size_pretty(pg_database_size(datname)) AS size
FROM pg_stat_database WHERE datname = current_database();

\echo Tables that wait for autovacuum
SELECT relname AS of_table, n_dead_tup AS dead_rows, last_autovacuum FROM pg_stat_user_tables
WHERE schemaname = 'headroom' AND n_dead_tup > 10000 ORDER BY n_dead_tup DESC;

\echo How far a replica is behind
SELECT application_name AS replica, state, coalesce(extract(epoch FROM replay_lag)::int, 0) AS behind_s
FROM pg_stat_replication;
