-- SPDX-License-Identifier: MIT
-- The records of Headroom, first format. Days are Julian day numbers, NULL in *_to, left_day, closed_day = still open; instants are
-- milliseconds UTC; *_e4 and *_e6 are exact decimals scaled by 10^4 and 10^6. A statement ends at a semicolon and a blank line.

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES unit(id),
  kind TEXT NOT NULL CHECK (kind IN ('authority', 'area', 'service', 'team')),
  name TEXT NOT NULL,
  division TEXT CHECK (division IN ('children', 'adults')),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX unit_parent ON unit(parent_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  registration TEXT,
  start_day INTEGER,
  left_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (left_day > start_day)
) STRICT;

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  unit_id INTEGER NOT NULL REFERENCES unit(id),
  role TEXT NOT NULL,
  fte_e6 INTEGER NOT NULL CHECK (fte_e6 BETWEEN 0 AND 1000000),
  contract TEXT NOT NULL CHECK (contract IN ('permanent', 'fixed term', 'agency', 'bank', 'student')),
  kind TEXT NOT NULL CHECK (kind IN ('substantive', 'secondment', 'acting')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX post_person ON post(person_id);

CREATE INDEX post_unit ON post(unit_id);

CREATE TABLE supervisor (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  supervisor_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('line', 'professional')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day),
  CHECK (supervisor_id <> person_id)
) STRICT;

CREATE INDEX supervisor_person ON supervisor(person_id, kind, from_day);

CREATE INDEX supervisor_supervisor ON supervisor(supervisor_id);

CREATE TABLE caseload_limit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  measure TEXT NOT NULL CHECK (measure IN ('children', 'families', 'points')),
  operator TEXT NOT NULL CHECK (operator IN ('below', 'at most')),
  value_e4 INTEGER NOT NULL CHECK (value_e4 BETWEEN 0 AND 1000000000),
  unit_id INTEGER REFERENCES unit(id),
  role TEXT,
  person_id INTEGER REFERENCES person(id),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX caseload_limit_unit ON caseload_limit(unit_id);

CREATE INDEX caseload_limit_person ON caseload_limit(person_id);

CREATE TABLE weight (
  id INTEGER PRIMARY KEY,
  scheme TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit(id),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  case_kind TEXT,
  feature TEXT,
  points_e4 INTEGER NOT NULL CHECK (points_e4 BETWEEN 0 AND 1000000000),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day),
  CHECK ((case_kind IS NULL) <> (feature IS NULL))
) STRICT;

CREATE INDEX weight_unit ON weight(unit_id);

CREATE TABLE reduction (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  post_id INTEGER REFERENCES post(id),
  reason TEXT NOT NULL,
  percent_e4 INTEGER NOT NULL CHECK (percent_e4 BETWEEN 0 AND 1000000),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  note TEXT,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX reduction_person ON reduction(person_id);

CREATE INDEX reduction_post ON reduction(post_id);

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  reason TEXT NOT NULL,
  needs_cover INTEGER NOT NULL CHECK (needs_cover IN (0, 1)),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX absence_person ON absence(person_id);

CREATE TABLE case_file (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  family TEXT,
  features TEXT,
  unit_id INTEGER REFERENCES unit(id),
  points_e4 INTEGER CHECK (points_e4 BETWEEN 0 AND 1000000000),
  opened_day INTEGER NOT NULL,
  closed_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (closed_day > opened_day)
) STRICT;

CREATE INDEX case_file_unit ON case_file(unit_id);

CREATE INDEX case_file_open ON case_file(opened_day, closed_day) WHERE closed_day IS NULL;

CREATE INDEX case_file_closed ON case_file(closed_day) WHERE closed_day IS NOT NULL;

CREATE INDEX case_file_family ON case_file(family) WHERE family IS NOT NULL;

CREATE TABLE allocation (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  case_id INTEGER NOT NULL REFERENCES case_file(id),
  post_id INTEGER NOT NULL REFERENCES post(id),
  part TEXT NOT NULL CHECK (part IN ('lead', 'co-worker')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  reason TEXT,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

-- Open and ended allocations have complementary partial indexes: a full index led by the post or the end makes every 'who holds what
-- today' depend on the length of history. The end stands in the open one too: SQLite tests it again for each row, and without the
-- column it would leave the index for the table.
CREATE INDEX allocation_open ON allocation(post_id, part, from_day, case_id, to_day) WHERE to_day IS NULL;

CREATE INDEX allocation_ended ON allocation(to_day, from_day, post_id, case_id, part) WHERE to_day IS NOT NULL;

CREATE INDEX allocation_post_ended ON allocation(post_id, to_day) WHERE to_day IS NOT NULL;

CREATE INDEX allocation_case ON allocation(case_id, part, to_day);

CREATE TABLE supervision_policy (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  role TEXT,
  person_id INTEGER REFERENCES person(id),
  phases TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 100000),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX supervision_policy_person ON supervision_policy(person_id);

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  supervisor_id INTEGER REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('formal one-to-one', 'case supervision', 'group', 'informal', 'ad hoc decision', 'observed practice')),
  day INTEGER NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 100000),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'shared', 'agreed', 'disputed', 'moved', 'cancelled', 'missed')),
  reason TEXT,
  side TEXT CHECK (side IN ('supervisee', 'supervisor', 'organisation')),
  new_day INTEGER,
  interrupted INTEGER CHECK (interrupted IN (0, 1)),
  shared_day INTEGER,
  agreed_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (state <> 'moved' OR (reason IS NOT NULL AND new_day IS NOT NULL)),
  CHECK (state <> 'cancelled' OR (reason IS NOT NULL AND side IS NOT NULL AND new_day IS NOT NULL))
) STRICT;

-- 'Latest held per person' is one seek on this index, never a GROUP BY over all sessions.
CREATE INDEX session_formal_held ON session(person_id, day) WHERE kind = 'formal one-to-one' AND state IN ('held', 'shared', 'agreed', 'disputed');

CREATE INDEX session_person ON session(person_id, day);

CREATE INDEX session_planned ON session(day, person_id) WHERE state = 'planned';

CREATE INDEX session_supervisor ON session(supervisor_id, day);

CREATE TABLE session_section (
  session_id INTEGER NOT NULL REFERENCES session(id),
  section TEXT NOT NULL,
  body TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  PRIMARY KEY (session_id, section)
) STRICT, WITHOUT ROWID;

-- What the caseload was on the day of the session, as shown then: one row a post.
CREATE TABLE session_snapshot (
  session_id INTEGER NOT NULL REFERENCES session(id),
  post_id INTEGER NOT NULL REFERENCES post(id),
  measure TEXT NOT NULL,
  operator TEXT,
  children INTEGER NOT NULL,
  families INTEGER NOT NULL,
  points_e6 INTEGER NOT NULL,
  load_e6 INTEGER NOT NULL,
  ceiling_e6 INTEGER,
  status TEXT NOT NULL,
  PRIMARY KEY (session_id, post_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_snapshot_post ON session_snapshot(post_id);

CREATE TABLE discussion (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session(id),
  case_id INTEGER NOT NULL REFERENCES case_file(id),
  why TEXT,
  said TEXT,
  risks TEXT,
  decision TEXT,
  rationale TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX discussion_session ON discussion(session_id);

CREATE INDEX discussion_case ON discussion(case_id, session_id);

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  session_id INTEGER REFERENCES session(id),
  case_id INTEGER REFERENCES case_file(id),
  owner_id INTEGER NOT NULL REFERENCES person(id),
  what TEXT NOT NULL,
  due_day INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  closed_day INTEGER,
  drop_reason TEXT,
  carried_from_id INTEGER REFERENCES action(id),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (closed_day IS NULL))
) STRICT;

CREATE INDEX action_open ON action(owner_id, due_day, session_id) WHERE closed_day IS NULL;

CREATE INDEX action_closed ON action(closed_day) WHERE closed_day IS NOT NULL;

CREATE INDEX action_session ON action(session_id);

CREATE INDEX action_case ON action(case_id) WHERE case_id IS NOT NULL;

CREATE INDEX action_carried ON action(carried_from_id) WHERE carried_from_id IS NOT NULL;

CREATE INDEX action_owner_closed ON action(owner_id, closed_day) WHERE closed_day IS NOT NULL;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  session_id INTEGER REFERENCES session(id),
  what TEXT NOT NULL,
  framework TEXT,
  opportunity TEXT,
  target_day INTEGER,
  status TEXT NOT NULL CHECK (status IN ('open', 'met', 'partly met', 'dropped')),
  outcome TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX goal_person ON goal(person_id);

CREATE INDEX goal_session ON goal(session_id);

CREATE TABLE goal_step (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goal(id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  done_day INTEGER,
  UNIQUE (goal_id, position)
) STRICT;

CREATE TABLE cpd (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  learnt TEXT,
  impact TEXT,
  peer INTEGER NOT NULL CHECK (peer IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'finished')),
  used_in TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX cpd_person ON cpd(person_id, day);

CREATE TABLE training_request (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  course TEXT NOT NULL,
  requested_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'declined', 'attended', 'evaluated')),
  decided_by_id INTEGER REFERENCES person(id),
  reason TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX training_request_person ON training_request(person_id);

CREATE INDEX training_request_decider ON training_request(decided_by_id);

CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  programme TEXT NOT NULL,
  mentor_id INTEGER REFERENCES person(id),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX programme_person ON programme(person_id);

CREATE INDEX programme_mentor ON programme(mentor_id);

CREATE TABLE reflective_note (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  author_id INTEGER NOT NULL REFERENCES person(id),
  day INTEGER NOT NULL,
  title TEXT NOT NULL,
  model TEXT NOT NULL,
  case_id INTEGER REFERENCES case_file(id),
  goal_id INTEGER REFERENCES goal(id),
  bring_to_supervision INTEGER NOT NULL DEFAULT 0 CHECK (bring_to_supervision IN (0, 1)),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX reflective_note_author ON reflective_note(author_id, day);

CREATE INDEX reflective_note_case ON reflective_note(case_id) WHERE case_id IS NOT NULL;

CREATE INDEX reflective_note_goal ON reflective_note(goal_id) WHERE goal_id IS NOT NULL;

-- The text of a note, one row a prompt of its model ('' = free writing).
CREATE TABLE reflective_passage (
  note_id INTEGER NOT NULL REFERENCES reflective_note(id),
  prompt TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (note_id, prompt)
) STRICT, WITHOUT ROWID;

-- What a supervisee wants to talk about next time; kept until a held session has taken it up.
CREATE TABLE preparation (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  body TEXT NOT NULL,
  case_id INTEGER REFERENCES case_file(id),
  added_at INTEGER NOT NULL,
  session_id INTEGER REFERENCES session(id)
) STRICT;

CREATE INDEX preparation_waiting ON preparation(person_id) WHERE session_id IS NULL;

CREATE INDEX preparation_session ON preparation(session_id) WHERE session_id IS NOT NULL;

CREATE INDEX preparation_case ON preparation(case_id) WHERE case_id IS NOT NULL;

-- Words typed and not yet saved into a record: one row an open form ('session:17', 'note:new'), of the person who types.
CREATE TABLE draft (
  form TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES person(id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  base_version INTEGER NOT NULL DEFAULT 0,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (form, author_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_author ON draft(author_id);

CREATE TABLE bank_holiday (
  day INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TRIGGER session_agreed_stays BEFORE UPDATE ON session WHEN OLD.state = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'an agreed session is locked');
END;

CREATE TRIGGER session_agreed_is_kept BEFORE DELETE ON session WHEN OLD.state = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'an agreed session is locked');
END;

CREATE TRIGGER discussion_agreed_stays BEFORE UPDATE ON discussion
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the discussion belongs to an agreed session');
END;

CREATE TRIGGER discussion_agreed_is_kept BEFORE DELETE ON discussion
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the discussion belongs to an agreed session');
END;

CREATE TRIGGER section_agreed_stays BEFORE UPDATE ON session_section
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the section belongs to an agreed session');
END;

CREATE VIEW allocation_dates AS
SELECT a.code, c.code AS case_code, p.code AS post_code, a.part, date(a.from_day) AS held_from, date(a.to_day) AS held_to, a.reason
FROM allocation a JOIN case_file c ON c.id = a.case_id JOIN post p ON p.id = a.post_id;

CREATE VIEW session_dates AS
SELECT s.code, p.code AS person_code, s.kind, s.state, date(s.day) AS held_on, s.minutes
FROM session s JOIN person p ON p.id = s.person_id;
