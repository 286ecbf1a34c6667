-- Eleventh format. Development and reflection, complete.

-- == Goals and the frameworks that they name ==

-- When a goal was named and when it ended; what came of it is told on that day.
ALTER TABLE goal ADD COLUMN named_day INTEGER;

ALTER TABLE goal ADD COLUMN ended_day INTEGER;

-- When a goal is looked at again, and what was said then.
CREATE TABLE goal_review (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goal(id),
  position INTEGER NOT NULL,
  day INTEGER NOT NULL,
  said TEXT,
  done_day INTEGER,
  UNIQUE (goal_id, position)
) STRICT;

-- What shows that a goal is being reached. Of a note only its number is kept, never its title: the note stays sealed.
CREATE TABLE goal_evidence (
  id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goal(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('words', 'note', 'course', 'discussion')),
  words TEXT,
  source TEXT,
  UNIQUE (goal_id, position),
  CHECK (kind = 'words' OR source IS NOT NULL)
) STRICT;

-- Statements of frameworks as this service words them: one whose code is that of a shipped one stands in its place.
CREATE TABLE framework_statement (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  framework TEXT NOT NULL,
  name TEXT NOT NULL,
  about TEXT,
  dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- == The academy: courses, their dates, who asked, came and what changed ==

CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('inside', 'conference', 'masters', 'BSL', 'outside')),
  about TEXT,
  place TEXT,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  places INTEGER CHECK (places >= 0),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (last_day >= first_day)
) STRICT;

CREATE INDEX course_day ON course(last_day);

-- What a request has beside the columns of the format: which course it is for, and what became of it.
CREATE TABLE training_place (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  request_id INTEGER NOT NULL UNIQUE REFERENCES training_request(id),
  course_id INTEGER REFERENCES course(id),
  why TEXT,
  decided_day INTEGER,
  queue INTEGER,
  given_back_day INTEGER,
  attended_day INTEGER,
  evaluation TEXT,
  evaluated_day INTEGER,
  look_back_day INTEGER,
  changed TEXT,
  changed_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX training_place_course ON training_place(course_id);

CREATE INDEX training_place_look_back ON training_place(look_back_day) WHERE look_back_day IS NOT NULL AND changed_day IS NULL;

CREATE INDEX training_request_waiting ON training_request(requested_day) WHERE state = 'requested';

ALTER TABLE cpd ADD COLUMN source_kind TEXT;

ALTER TABLE cpd ADD COLUMN source_key TEXT;

-- == Paths: places and their reviews, students, panels, posts to apply for, secondments, mentors and buddies ==

CREATE TABLE path (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('programme', 'student', 'secondment', 'post', 'panel')),
  what TEXT,
  goal_id INTEGER REFERENCES goal(id),
  why TEXT,
  asked_day INTEGER NOT NULL,
  asked_by_id INTEGER REFERENCES person(id),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  student_id INTEGER REFERENCES person(id),
  post_id INTEGER REFERENCES post(id),
  unit_id INTEGER REFERENCES unit(id),
  role TEXT,
  fte_e6 INTEGER CHECK (fte_e6 BETWEEN 0 AND 1000000),
  mentor_id INTEGER REFERENCES person(id),
  reason TEXT,
  percent_e4 INTEGER CHECK (percent_e4 BETWEEN 0 AND 1000000),
  state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'declined', 'withdrawn')),
  let_go_by_id INTEGER REFERENCES person(id),
  taken_by_id INTEGER REFERENCES person(id),
  decided_by_id INTEGER REFERENCES person(id),
  decided_day INTEGER,
  answer TEXT,
  programme_id INTEGER REFERENCES programme(id),
  new_post_id INTEGER REFERENCES post(id),
  reductions TEXT,
  outcome TEXT,
  called_off_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day),
  CHECK (state <> 'declined' OR answer IS NOT NULL),
  CHECK (student_id <> person_id)
) STRICT;

CREATE INDEX path_person ON path(person_id);

CREATE INDEX path_asked ON path(asked_day) WHERE state = 'asked';

CREATE INDEX path_goal ON path(goal_id) WHERE goal_id IS NOT NULL;

CREATE INDEX path_student ON path(student_id) WHERE student_id IS NOT NULL;

CREATE INDEX path_unit ON path(unit_id) WHERE unit_id IS NOT NULL;

CREATE INDEX path_post ON path(post_id) WHERE post_id IS NOT NULL;

CREATE INDEX path_new_post ON path(new_post_id) WHERE new_post_id IS NOT NULL;

CREATE INDEX path_programme ON path(programme_id) WHERE programme_id IS NOT NULL;

CREATE INDEX path_asker ON path(asked_by_id) WHERE asked_by_id IS NOT NULL;

CREATE INDEX path_mentor ON path(mentor_id) WHERE mentor_id IS NOT NULL;

CREATE INDEX path_let_go ON path(let_go_by_id) WHERE let_go_by_id IS NOT NULL;

CREATE INDEX path_taken ON path(taken_by_id) WHERE taken_by_id IS NOT NULL;

CREATE INDEX path_decider ON path(decided_by_id) WHERE decided_by_id IS NOT NULL;

CREATE TABLE place_review (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  programme_id INTEGER NOT NULL REFERENCES programme(id),
  due_day INTEGER,
  held_day INTEGER NOT NULL,
  by_id INTEGER REFERENCES person(id),
  judgement TEXT NOT NULL CHECK (judgement IN ('on track', 'concerns', 'passed', 'not passed')),
  body TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX place_review_programme ON place_review(programme_id);

CREATE INDEX place_review_by ON place_review(by_id) WHERE by_id IS NOT NULL;

CREATE TABLE place_evidence (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  programme_id INTEGER NOT NULL REFERENCES programme(id),
  kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'report', 'reflection')),
  day INTEGER NOT NULL,
  what TEXT NOT NULL,
  by_id INTEGER REFERENCES person(id),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX place_evidence_programme ON place_evidence(programme_id);

CREATE INDEX place_evidence_by ON place_evidence(by_id) WHERE by_id IS NOT NULL;

CREATE TABLE companion (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  with_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('mentor', 'buddy')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day),
  CHECK (with_id <> person_id)
) STRICT;

CREATE INDEX companion_person ON companion(person_id);

CREATE INDEX companion_with ON companion(with_id);

-- == Shared learning, and who knows about what ==

-- What was shown or talked about together. A support group may stay private.
CREATE TABLE shared_learning (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('presentation', 'workshop', 'support group')),
  title TEXT NOT NULL,
  subject TEXT,
  day INTEGER NOT NULL,
  about TEXT,
  taken TEXT,
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  added_by_id INTEGER REFERENCES person(id),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (private = 0 OR kind = 'support group')
) STRICT;

CREATE INDEX shared_learning_day ON shared_learning(day);

CREATE INDEX shared_learning_adder ON shared_learning(added_by_id) WHERE added_by_id IS NOT NULL;

-- Who gave it, and who came; to a private group nobody comes here.
CREATE TABLE shared_learning_person (
  id INTEGER PRIMARY KEY,
  learning_id INTEGER NOT NULL REFERENCES shared_learning(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  part TEXT NOT NULL CHECK (part IN ('gave', 'came')),
  UNIQUE (learning_id, person_id, part)
) STRICT;

CREATE INDEX shared_learning_person_person ON shared_learning_person(person_id);

-- Who came to a private group: in a table of its own, which nothing hands out but to them.
CREATE TABLE private_group_member (
  learning_id INTEGER NOT NULL REFERENCES shared_learning(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  PRIMARY KEY (learning_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX private_group_member_person ON private_group_member(person_id);

-- What somebody says that they know about.
CREATE TABLE specialism (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  subject TEXT NOT NULL,
  how TEXT,
  since_day INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX specialism_person ON specialism(person_id);

-- == Notes: prompts of one's own, one's own words ==

-- A person's words for the spelling and wordings of prompts, as JSON; sealed to them when they have keys.
CREATE TABLE own_writing (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  body TEXT NOT NULL
) STRICT;

-- In which supervision record a shared copy is quoted; once that record was signed the copy stays.
CREATE TABLE cited_copy (
  copy_id INTEGER PRIMARY KEY REFERENCES shared_note(id),
  session_id INTEGER NOT NULL REFERENCES session(id)
) STRICT;

CREATE INDEX cited_copy_session ON cited_copy(session_id);

-- The key of a copy sealed to the service's recovery key, as that of a note is.
ALTER TABLE shared_note ADD COLUMN recovery_key BLOB;

-- What was shared stays as it was; its key can be sealed anew to the same two, when one of them lost theirs.
DROP TRIGGER shared_note_stays;

CREATE TRIGGER shared_note_stays BEFORE UPDATE OF id, note_id, author_id, reader_id, shared_at, body ON shared_note BEGIN
  SELECT RAISE(ABORT, 'a shared copy is not changed');
END;

-- == Fairness and a stable workforce ==

CREATE INDEX training_request_day ON training_request(requested_day);

CREATE INDEX path_asked_day ON path(asked_day);

CREATE INDEX path_panel ON path(from_day) WHERE kind = 'panel';

-- == The diary, and what calendars were told ==

-- In whose place a session was planned when that one was moved or cancelled; and of a meeting that was moved the session that was
-- booked first, by whose code calendars know it.
ALTER TABLE session ADD COLUMN instead_of_id INTEGER REFERENCES session(id);

ALTER TABLE session ADD COLUMN meeting_id INTEGER REFERENCES session(id);

CREATE INDEX session_instead ON session(instead_of_id) WHERE instead_of_id IS NOT NULL;

CREATE INDEX session_meeting ON session(meeting_id) WHERE meeting_id IS NOT NULL;

-- It was cancelled beside another that is booked: nothing was planned in its place.
ALTER TABLE session ADD COLUMN not_needed INTEGER NOT NULL DEFAULT 0 CHECK (not_needed IN (0, 1));

-- Before, that was said in these words alone; what was planned for the new date of any other stands in its place.
UPDATE session SET not_needed = 1 WHERE state = 'cancelled' AND reason = 'Not needed: another is booked';

UPDATE session SET instead_of_id = (SELECT max(c.id) FROM session c WHERE c.person_id = session.person_id AND c.kind = session.kind
  AND c.state = 'cancelled' AND c.new_day = session.day AND c.id < session.id AND c.not_needed = 0)
WHERE state = 'planned';

-- A booked session whose row is gone: calendars that were told of it are told that it is off, and a code that is given again
-- counts on from here.
CREATE TABLE session_gone (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  supervisor_id INTEGER REFERENCES person(id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  day INTEGER NOT NULL,
  start_minute INTEGER,
  changes INTEGER NOT NULL
) STRICT;

CREATE INDEX session_gone_person ON session_gone(person_id);

CREATE INDEX session_gone_supervisor ON session_gone(supervisor_id) WHERE supervisor_id IS NOT NULL;

CREATE TRIGGER session_is_gone AFTER DELETE ON session
WHEN OLD.state IN ('planned', 'moved', 'cancelled') OR OLD.was_planned = 1 BEGIN
  INSERT INTO session_gone (code, person_id, supervisor_id, kind, day, start_minute, changes)
  VALUES (coalesce((SELECT code FROM session WHERE id = OLD.meeting_id), OLD.code), OLD.person_id, OLD.supervisor_id, OLD.kind,
    OLD.day, OLD.start_minute, OLD.row_version - 1);
END;

-- Reading that was ended before its last day: until when it was given, and who ended it when.
ALTER TABLE reader_grant ADD COLUMN given_to_day INTEGER;

ALTER TABLE reader_grant ADD COLUMN ended_by_id INTEGER REFERENCES person(id);

ALTER TABLE reader_grant ADD COLUMN ended_at INTEGER;

CREATE INDEX reader_grant_ender ON reader_grant(ended_by_id) WHERE ended_by_id IS NOT NULL;
