-- Who somebody is on a server and whom they see there: core/organisation/access.h in the words of its row security (decision 0043). It is
-- set anew, with access.postgres.sql, after the last migration and whenever whoever looks after the database gives somebody a role.

-- What stands here is read by no file: who is whom, and what is worked out from it.
CREATE SCHEMA IF NOT EXISTS headroom_access;

-- Which role is which person. It goes with the person, and a role that is dropped leaves its number to nobody.
CREATE TABLE IF NOT EXISTS headroom_access.login (
  role regrole PRIMARY KEY,
  person_id bigint NOT NULL UNIQUE REFERENCES headroom.person(id) ON DELETE CASCADE DEFERRABLE,
  made_at timestamptz NOT NULL DEFAULT now()
);

-- The day that it is in England, whatever the client says of its clock or its zone, and however long it keeps a transaction open. Nothing in
-- it goes by the zone of the session, as to_char() of a day does.
CREATE OR REPLACE FUNCTION headroom_access.today() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
  $$SELECT (statement_timestamp() AT TIME ZONE 'Europe/London')::date - date '2000-01-01' + bigint '2451545'$$;

-- Whose login this is. No setting has a say in it.
CREATE OR REPLACE FUNCTION headroom_access.me() RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  (SELECT person_id FROM login WHERE role = to_regrole(quote_ident(session_user)));
END $$;

-- How often the directory was changed, at least once for each save that changed it. Whoever changes it next waits for the row, so the same
-- number is the same directory. A window keeps what it has read of it however much else is saved.
CREATE TABLE IF NOT EXISTS headroom_server.directory (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), changes bigint NOT NULL);

INSERT INTO headroom_server.directory (changes) VALUES (0) ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION headroom_server.directory_version() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  SET search_path = headroom_server, pg_catalog, pg_temp AS 'SELECT changes FROM directory';

CREATE OR REPLACE FUNCTION headroom_server.note_directory() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = headroom_server, pg_catalog, pg_temp AS $$
BEGIN
  UPDATE directory SET changes = changes + 1 WHERE xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

DO $body$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['unit', 'person', 'post', 'supervisor', 'supervision_cover', 'reader_grant'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER note_directory AFTER INSERT OR UPDATE OR DELETE ON headroom.%I FOR EACH STATEMENT '
      'EXECUTE FUNCTION headroom_server.note_directory()', one);
  END LOOP;
END $body$;

-- What somebody sees, as it was worked out of the directory (find_people() and the others below) when they last looked: working it out costs a
-- millisecond a statement. It holds while the directory is the same and the day too; else it is worked out anew each time, until
-- they look again.
CREATE TABLE IF NOT EXISTS headroom_access.sight (
  person_id bigint PRIMARY KEY REFERENCES headroom.person(id) ON DELETE CASCADE DEFERRABLE,
  directory bigint NOT NULL,
  on_day bigint NOT NULL,
  units bigint[] NOT NULL,
  people bigint[] NOT NULL,
  ever bigint[] NOT NULL,
  personal bigint[] NOT NULL,
  kept bigint[] NOT NULL,
  decided bigint[] NOT NULL,
  posts bigint[] NOT NULL,
  kept_posts bigint[] NOT NULL,
  keeps_any boolean NOT NULL,
  keeps_all boolean NOT NULL,
  sees_ever boolean NOT NULL,
  manages_service boolean NOT NULL,
  only_reads boolean NOT NULL
);

-- What was worked out for whoever asks, where it still holds: one row or none.
CREATE OR REPLACE VIEW headroom_access.seen AS
  SELECT s.* FROM headroom_access.login l JOIN headroom_access.sight s ON s.person_id = l.person_id
    JOIN headroom_server.directory d ON d.changes = s.directory
  WHERE l.role = to_regrole(quote_ident(session_user)) AND s.on_day = headroom_access.today();

-- What is worked out otherwise from now on is not what was worked out before, and windows are to ask for it.
UPDATE headroom_server.directory SET changes = changes + 1;

-- Each policy asks these, for each statement anew: one question, of one row each.
DO $body$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT name, 'SETOF bigint' AS gives, 'bigint[]' AS type, 's.' || name AS kept,
      format('RETURN QUERY SELECT find_%s()', name) AS find, 'RETURN QUERY SELECT unnest(known)' AS tell
    FROM unnest(ARRAY['units', 'people', 'ever', 'personal', 'kept', 'decided', 'posts', 'kept_posts']) name
    UNION ALL SELECT name, 'boolean', 'boolean', 's.' || name, format('RETURN find_%s()', name), 'RETURN known'
    FROM unnest(ARRAY['keeps_any', 'keeps_all', 'sees_ever', 'manages_service', 'only_reads']) name
    UNION ALL VALUES ('may_change', 'boolean', 'boolean', 'NOT s.only_reads', 'RETURN me() IS NOT NULL AND NOT find_only_reads()',
      'RETURN known') LOOP
    EXECUTE format($make$CREATE OR REPLACE FUNCTION headroom_access.%1$I() RETURNS %2$s LANGUAGE plpgsql STABLE PARALLEL SAFE
      SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
    DECLARE known %3$s;
    BEGIN
      SELECT %4$s INTO known FROM seen s;
      IF known IS NULL THEN %5$s; ELSE %6$s; END IF;
    END $$ $make$, one.name, one.gives, one.type, one.kept, one.find, one.tell);
  END LOOP;
END $body$;

-- Works out what this one sees: between saves only, so that it is of what others see too.
CREATE OR REPLACE FUNCTION headroom_access.look() RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp SET lock_timeout = '100ms' AS $$
DECLARE mine bigint := me();
BEGIN
  IF mine IS NULL OR pg_current_xact_id_if_assigned() IS NOT NULL OR EXISTS (SELECT 1 FROM seen) THEN RETURN; END IF;
  INSERT INTO sight (person_id, directory, on_day, units, people, ever, personal, kept, decided, posts, kept_posts, keeps_any, keeps_all,
      sees_ever, manages_service, only_reads)
    SELECT me(), d.changes, today(), ARRAY(SELECT find_units()), ARRAY(SELECT find_people()), ARRAY(SELECT find_ever()),
      ARRAY(SELECT find_personal()), ARRAY(SELECT find_kept()), ARRAY(SELECT find_decided()), ARRAY(SELECT find_posts()),
      ARRAY(SELECT find_kept_posts()), find_keeps_any(), find_keeps_all(), find_sees_ever(), find_manages_service(), find_only_reads()
    FROM headroom_server.directory d WHERE me() IS NOT NULL
  ON CONFLICT (person_id) DO UPDATE SET (directory, on_day, units, people, ever, personal, kept, decided, posts, kept_posts, keeps_any,
      keeps_all, sees_ever, manages_service, only_reads) =
    (excluded.directory, excluded.on_day, excluded.units, excluded.people, excluded.ever, excluded.personal, excluded.kept,
      excluded.decided, excluded.posts, excluded.kept_posts, excluded.keeps_any, excluded.keeps_all, excluded.sees_ever,
      excluded.manages_service, excluded.only_reads)
  WHERE sight.directory <= excluded.directory;
END $$;

-- access.h: a managing post in force opens its unit and all below.
CREATE OR REPLACE FUNCTION headroom_access.find_units() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN QUERY
  WITH RECURSIVE below(id) AS (
    SELECT unit_id FROM post WHERE person_id = mine AND from_day <= on_day AND (to_day IS NULL OR to_day > on_day)
      AND role IN ('team manager', 'deputy team manager', 'service manager', 'director')
    UNION SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id)
  SELECT id FROM below;
END $$;

-- access.h: everybody with a post there today, whom one supervises, whom one supervises in the place of somebody who is away, oneself.
CREATE OR REPLACE FUNCTION headroom_access.find_people() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN QUERY
  SELECT mine WHERE mine IS NOT NULL
  UNION SELECT person_id FROM post WHERE unit_id IN (SELECT units()) AND from_day <= on_day AND (to_day IS NULL OR to_day > on_day)
  UNION SELECT person_id FROM supervisor WHERE supervisor_id = mine AND from_day <= on_day AND (to_day IS NULL OR to_day > on_day)
  UNION SELECT s.person_id FROM supervision_cover c JOIN supervisor s ON s.supervisor_id = c.person_id
    WHERE c.cover_id = mine AND s.person_id <> mine
      AND c.from_day <= on_day AND (c.to_day IS NULL OR c.to_day > on_day)
      AND s.from_day <= on_day AND (s.to_day IS NULL OR s.to_day > on_day);
END $$;

-- Likewise, and who ever had a post in these units: figures of a past day are right for who has left since, without a word of theirs.
CREATE OR REPLACE FUNCTION headroom_access.find_ever() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT people() UNION SELECT person_id FROM post WHERE unit_id IN (SELECT units());
END $$;

-- personal_part.h: whose own part one may read before it is held.
CREATE OR REPLACE FUNCTION headroom_access.find_personal() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN QUERY
  SELECT p FROM people() p WHERE p = mine
    OR NOT EXISTS (SELECT 1 FROM supervisor s WHERE s.person_id = p AND s.kind = 'line' AND s.from_day <= on_day
      AND (s.to_day IS NULL OR s.to_day > on_day))
    OR EXISTS (SELECT 1 FROM supervisor s WHERE s.person_id = p AND s.from_day <= on_day AND (s.to_day IS NULL OR s.to_day > on_day)
      AND (s.supervisor_id = mine OR s.supervisor_id IN (SELECT c.person_id FROM supervision_cover c WHERE c.cover_id = mine
        AND c.from_day <= on_day AND (c.to_day IS NULL OR c.to_day > on_day))));
END $$;

-- Whether somebody manages any unit, every unit, or the service; and whether they only read (reader_access.h).
CREATE OR REPLACE FUNCTION headroom_access.find_keeps_any() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  (SELECT EXISTS (SELECT units()));
END $$;

CREATE OR REPLACE FUNCTION headroom_access.find_keeps_all() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  (SELECT keeps_any() AND NOT EXISTS (SELECT id FROM unit EXCEPT SELECT units()));
END $$;

CREATE OR REPLACE FUNCTION headroom_access.find_manages_service() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN
  (SELECT coalesce((SELECT role IN ('service manager', 'director') FROM post WHERE person_id = mine AND from_day <= on_day
    AND (to_day IS NULL OR to_day > on_day) ORDER BY fte_e6 DESC, from_day, code LIMIT 1), false));
END $$;

CREATE OR REPLACE FUNCTION headroom_access.find_only_reads() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN
  (SELECT EXISTS (SELECT 1 FROM reader_grant WHERE person_id = mine) AND NOT EXISTS (SELECT 1 FROM post WHERE person_id = mine
    AND from_day <= on_day AND (to_day IS NULL OR to_day > on_day)));
END $$;

-- Whoever manages every unit sees everybody who ever had a post, and so everybody, where nobody is without one: said once a statement, it
-- spares looking each row up in the sets.
CREATE OR REPLACE FUNCTION headroom_access.find_sees_ever() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  keeps_all() AND NOT EXISTS (SELECT 1 FROM person p WHERE NOT EXISTS (SELECT 1 FROM post o WHERE o.person_id = p.id));
END $$;

-- mayKeep(person): by the unit of the main post; of somebody without one today, that of their next post or else their last.
CREATE OR REPLACE FUNCTION headroom_access.find_kept() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE on_day bigint := today();
BEGIN RETURN QUERY
  SELECT person_id FROM (
    SELECT DISTINCT ON (person_id) person_id, unit_id FROM post
    WHERE person_id IN (SELECT person_id FROM post WHERE unit_id IN (SELECT units()))
    ORDER BY person_id, (from_day <= on_day AND (to_day IS NULL OR to_day > on_day)) DESC,
      CASE WHEN from_day <= on_day AND (to_day IS NULL OR to_day > on_day) THEN -fte_e6 END, from_day > on_day DESC,
      CASE WHEN from_day > on_day OR to_day IS NULL OR to_day > on_day THEN from_day ELSE -from_day END,
      code) home
  WHERE unit_id IN (SELECT units())
  UNION SELECT id FROM person p WHERE keeps_all() AND NOT EXISTS (SELECT 1 FROM post WHERE person_id = p.id);
END $$;

-- mayDecideFor: the line supervisor, who covers for them, and whoever keeps them; nobody decides about themselves.
CREATE OR REPLACE FUNCTION headroom_access.find_decided() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me(); on_day bigint := today();
BEGIN RETURN QUERY
  (SELECT person_id FROM supervisor WHERE supervisor_id = mine AND kind = 'line' AND from_day <= on_day
    AND (to_day IS NULL OR to_day > on_day)
  UNION SELECT person_id FROM supervision_cover WHERE cover_id = mine AND from_day <= on_day AND (to_day IS NULL OR to_day > on_day)
  UNION SELECT kept()) EXCEPT SELECT mine;
END $$;

-- Who has or had a post: a rule of that table cannot look at it itself.
CREATE OR REPLACE FUNCTION headroom_access.placed() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT DISTINCT person_id FROM post;
END $$;

-- Who comes on a secondment that their team has let them go to, and that waits for this one's yes: it is carried out in one save.
CREATE OR REPLACE FUNCTION headroom_access.coming() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me();
BEGIN RETURN QUERY
  SELECT person_id FROM path WHERE state = 'asked' AND kind = 'secondment' AND let_go_by_id IS NOT NULL AND person_id <> mine
    AND unit_id IN (SELECT units());
END $$;

-- Posts whose cases are counted for this one, and those that this one may give cases to.
CREATE OR REPLACE FUNCTION headroom_access.find_posts() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT id FROM post WHERE person_id IN (SELECT ever());
END $$;

CREATE OR REPLACE FUNCTION headroom_access.find_kept_posts() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN QUERY
  SELECT id FROM post WHERE unit_id IN (SELECT units());
END $$;

-- Cases that these posts hold or held, and cases of the units. A few keys in an array are sought along an index, in two halves because
-- one index has only the open ones; as a set they would be joined with the whole table.
CREATE OR REPLACE FUNCTION headroom_access.cases() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint[] := ARRAY(SELECT posts());
BEGIN RETURN QUERY
  SELECT case_id FROM allocation WHERE post_id = ANY (mine) AND to_day IS NULL
  UNION SELECT case_id FROM allocation WHERE post_id = ANY (mine) AND to_day IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION headroom_access.unit_cases() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint[] := ARRAY(SELECT units());
BEGIN RETURN QUERY
  SELECT id FROM case_file WHERE unit_id = ANY (mine);
END $$;

-- mayKeepCase: by its unit; of a case without one by that of its lead today; with neither, whoever manages any.
CREATE OR REPLACE FUNCTION headroom_access.keeps_case(of_case bigint, unit bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE on_day bigint := today();
BEGIN RETURN
  (SELECT CASE WHEN unit IS NOT NULL THEN unit IN (SELECT units())
    ELSE coalesce((SELECT p.unit_id IN (SELECT units()) FROM allocation a JOIN post p ON p.id = a.post_id
      WHERE a.case_id = of_case AND a.part = 'lead' AND a.from_day <= on_day AND (a.to_day IS NULL OR a.to_day > on_day)
        AND p.from_day <= on_day AND (p.to_day IS NULL OR p.to_day > on_day) ORDER BY a.id LIMIT 1), keeps_any()) END);
END $$;

CREATE OR REPLACE FUNCTION headroom_access.keeps_case(of_case bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  (SELECT keeps_case(id, unit_id) FROM case_file WHERE id = of_case);
END $$;

-- What one shared, gave or came to, private groups too.
CREATE OR REPLACE FUNCTION headroom_access.learning() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me();
BEGIN RETURN QUERY
  SELECT learning_id FROM shared_learning_person WHERE person_id = mine
  UNION SELECT learning_id FROM private_group_member WHERE person_id = mine
  UNION SELECT id FROM shared_learning WHERE added_by_id = mine AND private = 0;
END $$;

-- Whether this one writes in a record of these two, and in the parts of that session. Of a row that is written it is asked once and not in
-- several sets.
CREATE OR REPLACE FUNCTION headroom_access.acts_in(person bigint, supervisor bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint; mine_to_see bigint[];
BEGIN
  SELECT s.person_id, s.people INTO mine, mine_to_see FROM seen s;
  IF NOT FOUND THEN
    mine := me();
    mine_to_see := ARRAY(SELECT find_people());
  END IF;
  RETURN coalesce(supervisor = mine, false) OR person = ANY (mine_to_see);
END $$;

CREATE OR REPLACE FUNCTION headroom_access.writes_record(of_session bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me();
BEGIN RETURN
  EXISTS (SELECT 1 FROM session s WHERE s.id = of_session AND s.person_id <> mine AND acts_in(s.person_id, s.supervisor_id));
END $$;
