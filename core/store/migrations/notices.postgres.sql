-- Who is told of a save on a server (decision 0047): every unit has a channel, and a save is told on those of whoever it is about. It is set
-- anew with access.postgres.sql.

-- What is to be told, unit by unit, 0 for everybody. It arrives with the save, and who saved has it told right after: the server wakes
-- every window for whatever is told, and whoever saves would wait for that before the answer to the COMMIT. For the same reason it is told
-- twice a second at most. What somebody could not have told any more is told with the next save, or when a window asks once a minute.
CREATE TABLE IF NOT EXISTS headroom_server.untold (unit_id bigint NOT NULL, saved_by int NOT NULL DEFAULT pg_backend_pid());

CREATE TABLE IF NOT EXISTS headroom_server.telling (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), at timestamptz NOT NULL);

INSERT INTO headroom_server.telling (at) VALUES ('-infinity') ON CONFLICT DO NOTHING;

-- False where it was told of others' saves a moment ago, and is to be asked again; never where it is to be told now. With each channel goes
-- the connection that saved, which need not be told, or 0 for several: whoever tells can be another. Nobody waits for anybody here: whoever
-- tells for long, or holds what they tell, has it told by the next one too, and to be told twice is no harm.
CREATE OR REPLACE FUNCTION headroom_server.tell_saved(now_at_once boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = headroom_server, pg_catalog, pg_temp AS $$
DECLARE one record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM untold) THEN RETURN true; END IF;
  PERFORM set_config('synchronous_commit', 'off', true);
  UPDATE telling SET at = clock_timestamp() WHERE only_row = ANY (ARRAY(SELECT only_row FROM telling
    WHERE now_at_once OR at NOT BETWEEN clock_timestamp() - interval '0.5 s' AND clock_timestamp() FOR UPDATE SKIP LOCKED));
  IF NOT FOUND AND NOT now_at_once AND EXISTS (SELECT 1 FROM telling
    WHERE at BETWEEN clock_timestamp() - interval '2 s' AND clock_timestamp()) THEN RETURN false; END IF;
  FOR one IN WITH gone AS (DELETE FROM untold WHERE ctid = ANY (ARRAY(SELECT ctid FROM untold FOR UPDATE SKIP LOCKED)))
    SELECT unit_id AS unit, CASE WHEN min(saved_by) = max(saved_by) THEN min(saved_by) ELSE 0 END AS saver FROM untold GROUP BY unit_id LOOP
    PERFORM pg_notify(CASE one.unit WHEN 0 THEN 'headroom_all' ELSE 'headroom_unit_' || one.unit END, one.saver::text);
  END LOOP;
  RETURN true;
END $$;

-- Of the units where these people have or had posts, and of these units; of somebody without one, and of what is in no unit, everybody
-- is told.
CREATE OR REPLACE FUNCTION headroom_server.tell(people bigint[], units bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = headroom, pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO headroom_server.untold (unit_id) SELECT unit_id FROM
    (SELECT unit_id FROM post WHERE person_id = ANY (people) UNION SELECT unnest(units)) told WHERE unit_id IS NOT NULL;
  IF NOT FOUND OR EXISTS (SELECT 1 FROM unnest(people) one WHERE NOT EXISTS (SELECT 1 FROM post WHERE person_id = one) AND one IS NOT NULL)
  THEN INSERT INTO headroom_server.untold (unit_id) VALUES (0); END IF;
END $$;

-- What one person alone has open, who has read what, and the parts of what is told itself are told to nobody; what is not named, to
-- everybody. '@' is the row as it is and as it was.
DO $body$
DECLARE
  one record;
  told text;
BEGIN
  FOR one IN SELECT c.relname AS name, t.people, t.units FROM pg_class c LEFT JOIN (VALUES
    ('reduction', '@.person_id', NULL), ('absence', '@.person_id', NULL), ('weekly_day_off', '@.person_id', NULL),
    ('vacancy', NULL, '@.unit_id'),
    ('waiting_review', '@.duty_id', '(SELECT unit_id FROM case_file WHERE id = @.case_id)'),
    ('allocation', NULL, '(SELECT unit_id FROM post WHERE id = @.post_id), (SELECT unit_id FROM case_file WHERE id = @.case_id)'),
    ('escalation', '@.owner_id', '(SELECT unit_id FROM post WHERE id = @.post_id)'),
    ('load_question', '@.asked_by_id', '(SELECT unit_id FROM post WHERE id = @.post_id)'),
    ('session', '@.person_id, @.supervisor_id', NULL), ('session_gone', '@.person_id, @.supervisor_id', NULL),
    ('action', '@.owner_id, (SELECT person_id FROM session WHERE id = @.session_id), (SELECT supervisor_id FROM session WHERE id = @.session_id)', NULL),
    ('sign_off', '(SELECT person_id FROM session WHERE id = @.session_id), (SELECT supervisor_id FROM session WHERE id = @.session_id)', NULL),
    ('addendum', '(SELECT person_id FROM session WHERE id = @.session_id), (SELECT supervisor_id FROM session WHERE id = @.session_id)', NULL),
    ('chain_entry', '@.person_id, (SELECT person_id FROM session WHERE id = @.session_id)', NULL),
    ('group_member', '(SELECT person_id FROM session WHERE id = @.session_id)', NULL),
    ('preparation', '@.person_id', NULL), ('supervision_agreement', '@.person_id, @.supervisor_id', NULL), ('yearly_check', '@.person_id', NULL),
    ('goal', '@.person_id', NULL), ('goal_step', '(SELECT person_id FROM goal WHERE id = @.goal_id)', NULL),
    ('goal_review', '(SELECT person_id FROM goal WHERE id = @.goal_id)', NULL),
    ('goal_evidence', '(SELECT person_id FROM goal WHERE id = @.goal_id)', NULL),
    ('cpd', '@.person_id', NULL), ('programme', '@.person_id, @.mentor_id', NULL),
    ('place_review', '(SELECT person_id FROM programme WHERE id = @.programme_id), (SELECT mentor_id FROM programme WHERE id = @.programme_id)', NULL),
    ('place_evidence', '(SELECT person_id FROM programme WHERE id = @.programme_id), (SELECT mentor_id FROM programme WHERE id = @.programme_id)', NULL),
    ('path', '@.person_id, @.student_id, @.mentor_id, @.asked_by_id', '@.unit_id'), ('companion', '@.person_id, @.with_id', NULL),
    ('shared_note', '@.author_id, @.reader_id', NULL),
    ('case_file', NULL, '@.unit_id')
  ) AS t (name, people, units) ON t.name = c.relname
  WHERE c.relnamespace = 'headroom'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS tell ON headroom.%I', one.name);
    CONTINUE WHEN one.name IN ('draft', 'own_writing', 'reflective_note', 'reflective_passage', 'sealed_note', 'note_key', 'board',
      'board_change', 'compared_key', 'former_key', 'reader_opening', 'record_reading', 'signature', 'signed_action', 'cited_copy',
      'session_section', 'session_snapshot', 'discussion', 'allocation_decision');
    told := format('headroom_server.tell(ARRAY[%s]::bigint[], ARRAY[%s]::bigint[])',
      concat_ws(', ', replace(one.people, '@', 'after'), replace(one.people, '@', 'before')),
      concat_ws(', ', replace(one.units, '@', 'after'), replace(one.units, '@', 'before')));
    EXECUTE format($make$CREATE OR REPLACE FUNCTION headroom_server.%1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = headroom, pg_catalog, pg_temp AS $$
    DECLARE before headroom.%2$I; after headroom.%2$I;
    BEGIN
      IF TG_OP <> 'INSERT' THEN before := OLD; END IF;
      IF TG_OP <> 'DELETE' THEN after := NEW; END IF;
      PERFORM %3$s%4$s;
      RETURN NULL;
    END $$ $make$, 'tell_' || one.name, one.name, told,
      -- of a case also the teams that hold it
      CASE one.name WHEN 'case_file' THEN ', headroom_server.tell(ARRAY(SELECT p.person_id FROM allocation a JOIN post p ON p.id = a.post_id '
        'WHERE a.case_id = after.id AND a.to_day IS NULL), ARRAY[after.unit_id])' ELSE '' END);
    EXECUTE format('CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON headroom.%I FOR EACH ROW EXECUTE FUNCTION headroom_server.%I()',
      one.name, 'tell_' || one.name);
  END LOOP;
END $body$;

-- What this connection is told of from now on: its person's units, and those of everybody whom they see. Whoever looks after the
-- database is told of all.
CREATE OR REPLACE FUNCTION headroom_server.listen() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE one bigint;
BEGIN
  EXECUTE 'UNLISTEN *';
  EXECUTE 'LISTEN headroom_all';
  FOR one IN SELECT id FROM unit WHERE owns() UNION SELECT units() UNION SELECT unit_id FROM post WHERE person_id IN (SELECT people())
  LOOP
    EXECUTE 'LISTEN headroom_unit_' || one;
  END LOOP;
END $$;

-- Makes ready for a login, between saves: works out what it sees and listens to that, where it is ready for another directory or another
-- day. Gives those that it is ready for then.
CREATE OR REPLACE FUNCTION headroom_server.get_ready(for_directory bigint, on_day bigint) RETURNS TABLE (directory bigint, day bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = headroom_server, pg_catalog, pg_temp AS $$
BEGIN
  directory := directory_version();
  day := headroom_access.today();
  IF directory <> for_directory OR day <> on_day THEN
    PERFORM headroom_server.listen();
    BEGIN
      PERFORM headroom_access.look();
    EXCEPTION WHEN lock_not_available THEN NULL;  -- somebody else looks as the same person: it is worked out for each statement until then
    END;
  END IF;
  RETURN NEXT;
END $$;

-- How many saves were made since then, by whomever.
CREATE OR REPLACE FUNCTION headroom_server.saves_since(moment timestamptz) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = headroom_server, pg_catalog, pg_temp AS 'SELECT count(*) FROM save WHERE at >= moment AND arrived';

-- Of these functions people are given those alone that the program calls for them; who may run a trigger's function could hang it on a
-- table of their own.
DO $body$
DECLARE
  one regprocedure;
BEGIN
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA headroom_server FROM PUBLIC;
  FOR one IN SELECT oid::regprocedure FROM pg_proc WHERE prorettype = 'trigger'::regtype AND pronamespace = 'headroom'::regnamespace LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
  END LOOP;
  IF to_regrole('headroom_staff') IS NULL THEN RETURN; END IF;
  GRANT EXECUTE ON FUNCTION headroom_server.directory_version(), headroom_server.was_saved(uuid), headroom_server.saves_since(timestamptz),
    headroom_server.get_ready(bigint, bigint), headroom_server.tell_saved(boolean) TO headroom_staff;
END $body$;
