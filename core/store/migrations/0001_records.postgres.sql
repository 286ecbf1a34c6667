-- What a server needs before the tables: ids, and the few functions that a file has and a server lacks. It is run as it stands.

-- An id that nobody gave: the next one, above whatever was brought in with its own, and above rows that whoever adds one may not see. It
-- runs with the owner's rights, so that the names it looks up are never those of somebody's temporary tables.
CREATE FUNCTION new_id(of text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = headroom, pg_catalog, pg_temp AS $$
DECLARE
  sequence regclass := format('headroom.%I', of || '_id_seq')::regclass;
  given bigint := nextval(sequence);
  most bigint;
BEGIN
  EXECUTE format('SELECT id FROM headroom.%I ORDER BY id DESC LIMIT 1', of) INTO most;
  IF given <= most THEN
    PERFORM pg_advisory_xact_lock(sequence::oid::bigint);
    given := nextval(sequence);
    IF given <= most THEN given := setval(sequence, most + 1); END IF;
  END IF;
  RETURN given;
END $$;

-- A sum of whole numbers is a whole number, as in a file, and one that is too large is refused. The server's own is of decimals.
CREATE AGGREGATE sum(bigint) (SFUNC = int8pl, STYPE = bigint, COMBINEFUNC = int8pl, PARALLEL = SAFE);

CREATE FUNCTION plus_true(bigint, boolean) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT CASE WHEN $2 THEN coalesce($1, 0) + 1 WHEN $2 IS NULL THEN $1 ELSE coalesce($1, 0) END';

CREATE AGGREGATE sum(boolean) (SFUNC = plus_true, STYPE = bigint);

-- The larger and the smaller of two, of which neither may be missing.
CREATE FUNCTION max(bigint, bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT CASE WHEN $1 IS NULL OR $2 IS NULL THEN NULL ELSE greatest($1, $2) END';

CREATE FUNCTION min(bigint, bigint) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT CASE WHEN $1 IS NULL OR $2 IS NULL THEN NULL ELSE least($1, $2) END';

CREATE FUNCTION joined_words(text, text, text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT CASE WHEN $1 IS NULL THEN $2 WHEN $2 IS NULL THEN $1 ELSE $1 || $3 || $2 END';

CREATE AGGREGATE group_concat(text, text) (SFUNC = joined_words, STYPE = text);

-- The day of a Julian day number, for the views that people look at.
CREATE FUNCTION date(bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$SELECT to_char(to_date($1::text, 'J'), 'YYYY-MM-DD')$$;

-- Writes the statement that puts a changed row back, in a save that is to be taken back: store/reversal.h. It names every column as the
-- save left it. A row of a table that is not watched is marked, and one that leaves a trace has no statement.
CREATE FUNCTION put_back_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  is_now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  found_by text := (SELECT string_agg(CASE WHEN value IS NULL THEN format('%I IS NULL', key)
    ELSE format('%I = %L', key, value) END, ' AND ') FROM jsonb_each_text(is_now));
BEGIN
  IF TG_OP = 'INSERT' AND TG_TABLE_NAME = current_setting('headroom.traces') THEN
    INSERT INTO put_back (step) VALUES (NULL);
  ELSIF NOT TG_TABLE_NAME = ANY (current_setting('headroom.watched')::text[]) THEN
    INSERT INTO put_back (name) VALUES ('!');
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO put_back (step) VALUES (format('DELETE FROM %I WHERE %s', TG_TABLE_NAME, found_by));
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO put_back (step)
    SELECT format('INSERT INTO %I (%s) VALUES (%s)', TG_TABLE_NAME, string_agg(format('%I', key), ', '), string_agg(format('%L', value), ', '))
    FROM jsonb_each_text(was);
  ELSE
    INSERT INTO put_back (step, name, id, version)
    SELECT format('UPDATE %I SET %s WHERE %s', TG_TABLE_NAME,
        coalesce(string_agg(format('%I = %L', o.key, o.value), ', ') FILTER (WHERE o.value IS DISTINCT FROM n.value),
          min(format('%I = %I', o.key, o.key))), found_by),
      CASE WHEN jsonb_exists(is_now, 'row_version') THEN TG_TABLE_NAME END, (is_now->>'id')::bigint, (is_now->>'row_version')::bigint
    FROM jsonb_each_text(was) o JOIN jsonb_each_text(is_now) n USING (key);
  END IF;
  RETURN NULL;
END $$
