-- Who may see and change which rows on a server (decision 0043), by what sight.postgres.sql says of whom one sees.

-- A code that somebody else's row has is taken, whoever may see that row: it says no more than the refusal of the index would.
CREATE OR REPLACE FUNCTION headroom_access.is_code_taken(of_table text, wanted text) RETURNS boolean LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE
  found boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM headroom.%I WHERE code = $1)', of_table) INTO found USING wanted;
  RETURN found;
END $$;

-- Whoever looks after the database: the owner of the tables, whom no policy binds.
CREATE OR REPLACE FUNCTION headroom_access.owns() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
BEGIN RETURN
  (SELECT pg_has_role(session_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'headroom.unit'::regclass);
END $$;

-- Who else is at work now, of those whom this one sees; for whoever looks after the database, everybody.
CREATE OR REPLACE FUNCTION headroom_access.others_here() RETURNS SETOF bigint LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
DECLARE mine bigint := me();
BEGIN RETURN QUERY
  SELECT DISTINCT l.person_id FROM pg_stat_activity a JOIN login l ON l.role::oid = a.usesysid
  WHERE a.datname = current_database() AND l.person_id IS DISTINCT FROM mine AND (owns() OR l.person_id IN (SELECT people()));
END $$;

-- How much waits for a supervision is told to whoever sees the person; its words to those alone whom the table below shows them.
CREATE OR REPLACE FUNCTION headroom_access.preparations() RETURNS TABLE (person_id bigint, session_id bigint) LANGUAGE sql STABLE
  PARALLEL SAFE SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS
  $$SELECT p.person_id, p.session_id FROM preparation p WHERE p.person_id IN (SELECT people()) OR (SELECT owns())$$;

-- One's own wrapped secret: nobody is given another's to try passphrases on.
CREATE OR REPLACE FUNCTION headroom_access.own_key() RETURNS TABLE (person_id bigint, salt bytea, wrapped_seed bytea) LANGUAGE sql
  STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS
  $$SELECT k.person_id, k.salt, k.wrapped_seed FROM person_key k WHERE k.person_id = (SELECT me()) OR (SELECT owns())$$;

-- Places on a course are counted over everybody who asked. Of whom this one does not see there is neither name nor word.
CREATE OR REPLACE FUNCTION headroom_access.asked_for_courses() RETURNS SETOF headroom.training_request LANGUAGE sql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
  SELECT id, CASE WHEN shown THEN code ELSE '' END, CASE WHEN shown THEN person_id ELSE 9223372036854775807 END,
    CASE WHEN shown THEN course ELSE '' END, requested_day, state, CASE WHEN shown THEN decided_by_id END,
    CASE WHEN shown THEN reason END, row_version
  FROM (SELECT r.*, r.person_id IN (SELECT ever()) OR (SELECT owns()) AS shown FROM training_request r
    WHERE (SELECT me()) IS NOT NULL OR (SELECT owns())) seen$$;

CREATE OR REPLACE FUNCTION headroom_access.places_on_courses() RETURNS SETOF headroom.training_place LANGUAGE sql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = headroom_access, headroom, pg_catalog, pg_temp AS $$
  SELECT id, CASE WHEN shown THEN code ELSE '' END, request_id, course_id, CASE WHEN shown THEN why END, decided_day, queue,
    given_back_day, attended_day, CASE WHEN shown THEN evaluation END, evaluated_day, look_back_day, CASE WHEN shown THEN changed END,
    changed_day, row_version
  FROM (SELECT p.*, r.person_id IN (SELECT ever()) OR (SELECT owns()) AS shown FROM training_place p
    JOIN training_request r ON r.id = p.request_id
    WHERE p.course_id IS NOT NULL AND ((SELECT me()) IS NOT NULL OR (SELECT owns()))) seen$$;

-- == Whose row it is decides: for each table who reads it, who adds, changes and takes away its rows; nothing: nobody does. '@people'
-- stands for what that function gives, worked out once a statement and looked up in a hash. A row of a part asks for its parent itself,
-- for a foreign key looks past row security. A table that is not named is nobody's.
DO $body$
DECLARE
  one record;
  verb text;
  allowed text;
  kind text;
  session_part text := 'EXISTS (SELECT 1 FROM session s WHERE s.id = session_id AND (s.supervisor_id = @me OR (s.person_id IN @people '
    'AND (s.person_id <> @me OR s.state <> ''held''))))';
  session_held text := 'headroom_access.writes_record(session_id)';
  session_seen text := 'EXISTS (SELECT 1 FROM session s WHERE s.id = session_id AND (s.supervisor_id = @me OR s.person_id IN @people))';
  goal_part text := 'EXISTS (SELECT 1 FROM goal g WHERE g.id = goal_id AND g.person_id IN @people)';
  own_note text := 'EXISTS (SELECT 1 FROM reflective_note n WHERE n.id = note_id AND n.author_id = @me)';
  own_board text := 'EXISTS (SELECT 1 FROM board b WHERE b.id = board_id AND b.person_id = @me)';
  request_part text := 'EXISTS (SELECT 1 FROM training_request r WHERE r.id = request_id AND (r.person_id = @me OR r.person_id IN @decided))';
  place_part text := 'EXISTS (SELECT 1 FROM programme p WHERE p.id = programme_id AND (p.mentor_id = @me OR p.person_id IN @people))';
  place_judged text := 'EXISTS (SELECT 1 FROM programme p WHERE p.id = programme_id AND p.person_id <> @me AND (p.mentor_id = @me '
    'OR p.person_id IN @people))';
  given_part text := 'EXISTS (SELECT 1 FROM reader_grant g WHERE g.id = grant_id)';
  audit_part text := 'EXISTS (SELECT 1 FROM quality_audit q WHERE q.id = audit_id)';
  of_unit text := '(unit_id IN @units OR (unit_id IS NULL AND @keeps_all))';
  of_session text := '(state <> ''held'' OR person_id <> @me) AND headroom_access.acts_in(person_id, supervisor_id)';
  of_path text := '(person_id IN @people OR unit_id IN @units OR asked_by_id = @me)';
  of_learning text := 'id IN @learning';
  of_limit text := 'CASE WHEN person_id IS NOT NULL THEN person_id IN @kept WHEN unit_id IS NOT NULL THEN unit_id IN @units '
    'ELSE @keeps_all END';
BEGIN
  FOR one IN SELECT * FROM (VALUES
    -- What everybody knows: who is where, what holds for all, what is shared.
    ('setting', 'all', 'name = ''first_filled'' AND @keeps_any OR @keeps_all', '@keeps_all', '@keeps_all'),
    ('bank_holiday', 'all', '@keeps_all', '@keeps_all', '@keeps_all'),
    ('unit', 'all', 'parent_id IN @units OR @keeps_all', 'parent_id IN @units OR @keeps_all', 'parent_id IN @units'),
    ('person', 'all', '@keeps_any', 'id IN @kept', '@keeps_any AND id NOT IN @placed'),
    ('post', 'all', 'unit_id IN @units AND (person_id IN @kept OR person_id IN @coming OR person_id NOT IN @placed) OR '
      'person_id IN @kept AND EXISTS (SELECT 1 FROM path a WHERE a.person_id = post.person_id AND a.unit_id = post.unit_id AND a.state = ''asked'' AND a.taken_by_id IS NOT NULL)', 'unit_id IN @units OR person_id IN @coming',
      'unit_id IN @units'),
    ('supervisor', 'all', 'person_id IN @kept', 'person_id IN @kept', 'person_id IN @kept'),
    ('supervision_cover', 'all', 'person_id = @me OR person_id IN @kept', 'person_id = @me OR person_id IN @kept',
      'person_id = @me OR person_id IN @kept'),
    ('caseload_limit', 'all', of_limit, of_limit, of_limit),
    ('weight', 'all', of_unit, of_unit, of_unit),
    ('supervision_policy', 'all', '@keeps_all', '@keeps_all', '@keeps_all'),
    ('vacancy', 'all', 'unit_id IN @units', 'unit_id IN @units', 'unit_id IN @units'),
    ('course', 'all', '@keeps_any', '@keeps_any', '@keeps_any'),
    ('framework_statement', 'all', '@keeps_all', '@keeps_all', '@keeps_all'),
    ('shared_learning', 'all', 'added_by_id = @me', of_learning, of_learning),
    ('shared_learning_person', 'all', 'true', NULL, 'learning_id IN @learning'),
    ('private_group_member', 'learning_id IN @learning', 'true', NULL, 'learning_id IN @learning'),
    ('specialism', 'all', 'person_id = @me', 'person_id = @me', 'person_id = @me'),
    -- Capacity and cases.
    ('reduction', '@sees_ever OR person_id IN @ever', 'person_id IN @kept OR person_id IN @coming', 'person_id IN @kept OR person_id IN @coming',
      'person_id IN @kept'),
    ('absence', '@sees_ever OR person_id IN @ever', 'person_id IN @kept', 'person_id IN @kept', 'person_id IN @kept'),
    ('weekly_day_off', '@sees_ever OR person_id IN @ever', 'person_id IN @people', 'person_id IN @people', 'person_id IN @people'),
    ('case_file', '@keeps_all OR unit_id IN @units OR id IN @cases OR (unit_id IS NULL AND headroom_access.keeps_case(id, unit_id))',
      'unit_id IN @units OR (unit_id IS NULL AND @keeps_any)', 'headroom_access.keeps_case(id, unit_id)',
      'headroom_access.keeps_case(id, unit_id)'),
    ('allocation', '@keeps_all OR post_id IN @posts OR case_id IN @unit_cases', 'post_id IN @kept_posts',
      'post_id IN @kept_posts OR headroom_access.keeps_case(case_id)', 'post_id IN @kept_posts OR headroom_access.keeps_case(case_id)'),
    ('allocation_decision', 'EXISTS (SELECT 1 FROM allocation a WHERE a.id = allocation_id)',
      'EXISTS (SELECT 1 FROM allocation a WHERE a.id = allocation_id AND a.post_id IN @kept_posts)',
      'EXISTS (SELECT 1 FROM allocation a WHERE a.id = allocation_id AND a.post_id IN @kept_posts)',
      'EXISTS (SELECT 1 FROM allocation a WHERE a.id = allocation_id AND a.post_id IN @kept_posts)'),
    ('waiting_review', 'duty_id = @me OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_id)',
      'headroom_access.keeps_case(case_id) AND (made_by_id IS NULL OR made_by_id = @me)', NULL, 'headroom_access.keeps_case(case_id)'),
    ('escalation', '@keeps_all OR post_id IN @posts OR owner_id = @me', 'post_id IN @kept_posts', 'post_id IN @kept_posts', 'post_id IN @kept_posts'),
    ('load_question', 'asked_by_id = @me OR post_id IN @kept_posts',
      'asked_by_id = @me AND answered_by_id IS NULL AND EXISTS (SELECT 1 FROM post p WHERE p.id = post_id AND p.person_id = @me)',
      'post_id IN @kept_posts AND asked_by_id <> @me', 'asked_by_id = @me'),
    ('board', 'person_id = @me', 'person_id = @me', 'person_id = @me', 'person_id = @me'),
    ('board_change', own_board, own_board, own_board, own_board),
    -- Supervision. Of who has left the heads of their sessions are counted, and no word is read.
    ('session', '@sees_ever OR person_id IN @ever OR supervisor_id = @me', of_session, of_session, of_session),
    ('session_section', session_part, session_held, session_held, session_held),
    ('session_snapshot', session_part, session_held, session_held, session_held),
    ('discussion', session_part, session_held, session_held, session_held),
    ('action', 'owner_id IN @people OR (session_id IS NOT NULL AND ' || session_part || ')',
      'owner_id IN @people OR (session_id IS NOT NULL AND ' || session_held || ')',
      'owner_id IN @people OR (session_id IS NOT NULL AND ' || session_held || ')',
      'owner_id IN @people OR (session_id IS NOT NULL AND ' || session_held || ')'),
    ('sign_off', session_seen, 'person_id = @me AND ' || session_seen, NULL, NULL),
    ('addendum', session_seen, 'author_id = @me AND ' || session_seen, NULL, NULL),
    ('record_reading', 'person_id = @me OR ' || session_seen, 'person_id = @me', NULL, NULL),
    ('group_member', 'EXISTS (SELECT 1 FROM session s WHERE s.id = session_id)', session_seen, session_seen, session_seen),
    ('session_gone', '@sees_ever OR person_id IN @ever OR supervisor_id = @me', 'person_id IN @people OR supervisor_id = @me', NULL,
      'person_id IN @people OR supervisor_id = @me'),
    ('preparation', 'person_id IN @personal OR added_by_id = @me', 'person_id IN @people AND (added_by_id IS NULL OR added_by_id = @me)',
      'person_id IN @personal', 'person_id IN @personal OR added_by_id = @me'),
    ('supervision_agreement', 'person_id IN @people OR supervisor_id = @me', 'person_id IN @personal', 'person_id IN @personal OR supervisor_id = @me',
      'person_id IN @personal OR supervisor_id = @me'),
    ('yearly_check', 'person_id IN @people', 'person_id <> @me AND person_id IN @people', 'person_id <> @me AND person_id IN @people',
      'person_id <> @me AND person_id IN @people'),
    -- What two have signed: digests and no words. Nothing of it is ever changed.
    ('chain_entry', 'all', 'person_id = @me OR @keeps_all', NULL, NULL),
    ('signature', 'all', 'person_id = @me', NULL, NULL),
    ('record_origin', 'all', '@keeps_all', NULL, NULL),
    ('signed_action', 'all', 'EXISTS (SELECT 1 FROM action a WHERE a.id = action_id)', NULL, 'EXISTS (SELECT 1 FROM action a WHERE a.id = action_id)'),
    -- Development.
    ('goal', 'person_id IN @people', 'person_id IN @people', 'person_id IN @people', 'person_id IN @people'),
    ('goal_step', goal_part, goal_part, goal_part, goal_part),
    ('goal_review', goal_part, goal_part, goal_part, goal_part),
    ('goal_evidence', goal_part, goal_part, goal_part, goal_part),
    ('cpd', 'person_id IN @people', 'person_id = @me', 'person_id = @me', 'person_id = @me'),
    ('training_request', 'person_id IN @ever OR decided_by_id = @me', 'person_id = @me AND decided_by_id IS NULL',
      '(person_id = @me AND decided_by_id IS DISTINCT FROM @me) OR person_id IN @decided', 'person_id = @me'),
    ('training_place', 'EXISTS (SELECT 1 FROM training_request r WHERE r.id = request_id)', request_part, request_part, request_part),
    ('programme', 'person_id IN @ever OR mentor_id = @me', 'person_id IN @kept', 'person_id IN @kept', 'person_id IN @kept'),
    ('place_review', place_part, place_judged, place_judged, place_judged),
    ('place_evidence', place_part, place_part, place_part, place_part),
    ('path', 'person_id IN @ever OR unit_id IN @units OR student_id = @me OR mentor_id = @me OR asked_by_id = @me', 'person_id IN @people',
      of_path, of_path),
    ('companion', 'person_id IN @ever OR with_id IN @ever', 'person_id IN @people', 'person_id IN @people OR with_id = @me',
      'person_id IN @people OR with_id = @me'),
    -- Who only reads, and audits of quality: whoever manages the service.
    ('reader_grant', 'person_id = @me OR made_by_id = @me OR @manages_service', 'made_by_id = @me AND @manages_service',
      '@manages_service AND person_id <> @me', '@manages_service AND person_id <> @me'),
    ('reader_unit', given_part, 'unit_id IN @units AND ' || given_part, NULL, 'unit_id IN @units AND ' || given_part),
    ('reader_report', given_part, '@manages_service AND ' || given_part, NULL, '@manages_service AND ' || given_part),
    ('reader_opening', 'person_id = @me OR @manages_service', 'person_id = @me', NULL, NULL),
    ('quality_audit', '@manages_service AND ' || of_unit, 'drawn_by_id = @me AND @manages_service AND ' || of_unit,
      'drawn_by_id = @me AND @manages_service AND ' || of_unit, 'drawn_by_id = @me AND @manages_service AND ' || of_unit),
    ('quality_sample', audit_part, audit_part, NULL, audit_part),
    ('quality_answer', audit_part, 'auditor_id = @me AND ' || audit_part, 'auditor_id = @me AND ' || audit_part,
      'auditor_id = @me AND ' || audit_part),
    ('legal_hold', '@manages_service', 'by_id = @me AND @manages_service', 'by_id = @me AND @manages_service', '@manages_service'),
    -- One's own alone. What is sealed is sealed besides.
    ('reflective_note', 'author_id = @me', 'author_id = @me', 'author_id = @me', 'author_id = @me'),
    ('reflective_passage', own_note, own_note, own_note, own_note),
    ('sealed_note', own_note, own_note, own_note, own_note),
    ('note_key', 'person_id = @me OR ' || own_note, own_note, own_note, own_note),
    ('shared_note', 'author_id = @me OR reader_id = @me', 'author_id = @me', 'author_id = @me OR reader_id = @me', 'author_id = @me'),
    ('cited_copy', 'EXISTS (SELECT 1 FROM shared_note n WHERE n.id = copy_id) OR ' || session_seen,
      'EXISTS (SELECT 1 FROM shared_note n WHERE n.id = copy_id AND n.reader_id = @me)', NULL,
      'EXISTS (SELECT 1 FROM shared_note n WHERE n.id = copy_id AND n.reader_id = @me)'),
    ('draft', 'author_id = @me', 'author_id = @me', 'author_id = @me', 'author_id = @me'),
    ('own_writing', 'person_id = @me', 'person_id = @me', 'person_id = @me', 'person_id = @me'),
    ('person_key', 'all', 'person_id = @me', 'person_id = @me', 'person_id = @me'),
    ('former_key', 'all', 'person_id = @me', NULL, NULL),
    ('recovery_key', 'all', '@keeps_all', NULL, NULL),
    ('compared_key', 'person_id = @me', 'person_id = @me', 'person_id = @me', 'person_id = @me')
  ) AS rules (name, reads, adds, changes, drops) LOOP
    EXECUTE format('ALTER TABLE headroom.%I ENABLE ROW LEVEL SECURITY', one.name);
    FOREACH verb IN ARRAY ARRAY['reads', 'adds', 'changes', 'drops'] LOOP
      EXECUTE format('DROP POLICY IF EXISTS %I ON headroom.%I', verb, one.name);
      allowed := CASE verb WHEN 'reads' THEN one.reads WHEN 'adds' THEN one.adds WHEN 'changes' THEN one.changes ELSE one.drops END;
      CONTINUE WHEN allowed IS NULL;
      allowed := CASE WHEN allowed = 'all' THEN '@me IS NOT NULL'
        -- What is nobody's verb is written down of whoever only reads too: their passphrase, what they opened.
        WHEN verb = 'reads' OR one.name IN ('person_key', 'record_reading', 'reader_opening') THEN allowed
        ELSE '@may_change AND (' || allowed || ')' END;
      allowed := regexp_replace(allowed, '@(\w+)', '(SELECT headroom_access.\1())', 'g');
      kind := CASE verb WHEN 'reads' THEN 'SELECT' WHEN 'adds' THEN 'INSERT' WHEN 'changes' THEN 'UPDATE' ELSE 'DELETE' END;
      EXECUTE format('CREATE POLICY %I ON headroom.%I FOR %s %s (%s)', verb, one.name, kind,
        CASE kind WHEN 'INSERT' THEN 'WITH CHECK' ELSE 'USING' END, allowed);
    END LOOP;
  END LOOP;
END $body$;

-- What refuses a change looks at all rows, and not at those alone that whoever changes something may see.
DO $body$
DECLARE
  guard regprocedure;
BEGIN
  FOR guard IN SELECT DISTINCT t.tgfoid::regprocedure FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'headroom'::regnamespace AND NOT t.tgisinternal AND t.tgtype & 2 = 2 LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = headroom, pg_catalog, pg_temp', guard);
  END LOOP;
END $body$;

ALTER VIEW headroom.allocation_dates SET (security_invoker = true);

ALTER VIEW headroom.session_dates SET (security_invoker = true);

-- Rights on tables are the group's, and only where a rule above gives something. Nobody in it may make or change a table.
DO $body$
DECLARE
  one record;
BEGIN
  IF to_regrole('headroom_staff') IS NULL THEN RETURN; END IF;
  GRANT USAGE ON SCHEMA headroom, headroom_access TO headroom_staff;
  REVOKE ALL ON ALL TABLES IN SCHEMA headroom FROM headroom_staff;
  GRANT SELECT ON headroom.allocation_dates, headroom.session_dates TO headroom_staff;
  -- Each save leaves its number, and asks whether one arrived through was_saved() alone.
  GRANT USAGE ON SCHEMA headroom_server TO headroom_staff;
  GRANT INSERT (number) ON headroom_server.save TO headroom_staff;
  FOR one IN SELECT c.oid::regclass AS of_table, c.relname, p.polcmd FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE c.relnamespace = 'headroom'::regnamespace LOOP
    IF one.relname = 'person_key' AND one.polcmd = 'r' THEN
      GRANT SELECT (person_id, box_public, sign_public, made_at, changed_at, failures, failed_at) ON headroom.person_key TO headroom_staff;
    ELSE
      EXECUTE format('GRANT %s ON %s TO headroom_staff',
        CASE one.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END, one.of_table);
    END IF;
  END LOOP;
END $body$;
