-- Tenth format. Supervision, complete.

-- == Somebody who only reads: from a day to a day, for units and reports that somebody who manages the service chose. A change
-- ends what was given and gives anew, so that what they could read on any day can be said.

CREATE TABLE reader_grant (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  purpose TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  made_by_id INTEGER NOT NULL REFERENCES person(id),
  made_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day >= from_day)
) STRICT;

CREATE INDEX reader_grant_person ON reader_grant(person_id);

CREATE INDEX reader_grant_maker ON reader_grant(made_by_id);

CREATE TABLE reader_unit (
  grant_id INTEGER NOT NULL REFERENCES reader_grant(id),
  unit_id INTEGER NOT NULL REFERENCES unit(id),
  PRIMARY KEY (grant_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reader_unit_unit ON reader_unit(unit_id);

CREATE TABLE reader_report (
  grant_id INTEGER NOT NULL REFERENCES reader_grant(id),
  report TEXT NOT NULL CHECK (report IN ('caseloads', 'supervision', 'actions', 'records', 'audits', 'not discussed', 'inspection')),
  PRIMARY KEY (grant_id, report)
) STRICT, WITHOUT ROWID;

-- What they opened beside records, which stand in record_reading.
CREATE TABLE reader_opening (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  report TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX reader_opening_person ON reader_opening(person_id);

CREATE TRIGGER reader_opening_stays BEFORE UPDATE ON reader_opening BEGIN
  SELECT RAISE(ABORT, 'what was opened is not changed');
END;

CREATE TRIGGER reader_opening_is_kept BEFORE DELETE ON reader_opening BEGIN
  SELECT RAISE(ABORT, 'what was opened is not deleted');
END;

-- == Quality audit: a sample of records drawn by a seed, and what each auditor says of each to each question.

CREATE TABLE quality_audit (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER REFERENCES unit(id),
  seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 999999),
  wanted INTEGER NOT NULL CHECK (wanted BETWEEN 1 AND 200),
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  drawn_day INTEGER NOT NULL,
  drawn_by_id INTEGER NOT NULL REFERENCES person(id),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (last_day >= first_day)
) STRICT;

CREATE INDEX quality_audit_unit ON quality_audit(unit_id);

CREATE INDEX quality_audit_drawn_by ON quality_audit(drawn_by_id);

CREATE TABLE quality_sample (
  audit_id INTEGER NOT NULL REFERENCES quality_audit(id),
  session_id INTEGER NOT NULL REFERENCES session(id),
  place INTEGER NOT NULL,
  PRIMARY KEY (audit_id, session_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX quality_sample_session ON quality_sample(session_id);

CREATE TABLE quality_answer (
  id INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES quality_audit(id),
  session_id INTEGER NOT NULL REFERENCES session(id),
  auditor_id INTEGER NOT NULL REFERENCES person(id),
  question TEXT NOT NULL,
  grade TEXT NOT NULL CHECK (grade IN ('good', 'in part', 'missing', 'does not apply')),
  note TEXT,
  at_ms INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (audit_id, session_id, auditor_id, question)
) STRICT;

CREATE INDEX quality_answer_session ON quality_answer(session_id);

CREATE INDEX quality_answer_auditor ON quality_answer(auditor_id);

-- == The diary ==

-- Days of the week on which somebody does not work. A session is never proposed for one.
CREATE TABLE weekly_day_off (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  weekday TEXT NOT NULL CHECK (weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX weekly_day_off_person ON weekly_day_off(person_id);

-- Who holds the supervisions of somebody who is away, from a day to a day.
CREATE TABLE supervision_cover (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  cover_id INTEGER NOT NULL REFERENCES person(id),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day),
  CHECK (cover_id <> person_id)
) STRICT;

CREATE INDEX supervision_cover_person ON supervision_cover(person_id);

CREATE INDEX supervision_cover_cover ON supervision_cover(cover_id);

-- A meeting of several people is a session for each of them: each sees their own record, and all of them name the first.
CREATE TABLE group_member (
  session_id INTEGER PRIMARY KEY REFERENCES session(id),
  first_id INTEGER NOT NULL REFERENCES session(id)
) STRICT;

CREATE INDEX group_member_first ON group_member(first_id);

-- A month of everybody's sessions is one seek.
CREATE INDEX session_day ON session(day);

-- == Before it: who noted what is to be talked about; nothing: the person themselves ==

ALTER TABLE preparation ADD COLUMN added_by_id INTEGER REFERENCES person(id);

CREATE INDEX preparation_adder ON preparation(added_by_id) WHERE added_by_id IS NOT NULL;

-- == The supervision agreement of two people, signed by both and looked at again by a day ==

CREATE TABLE supervision_agreement (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  supervisor_id INTEGER NOT NULL REFERENCES person(id),
  how_often TEXT NOT NULL,
  how_long TEXT NOT NULL,
  place TEXT NOT NULL,
  bring TEXT NOT NULL,
  cancelling TEXT NOT NULL,
  recording TEXT NOT NULL,
  confidentiality TEXT NOT NULL,
  disagreements TEXT NOT NULL,
  equality TEXT NOT NULL,
  learning TEXT NOT NULL,
  review_day INTEGER NOT NULL,
  person_signed_ms INTEGER,
  supervisor_signed_ms INTEGER,
  replaced_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (person_id <> supervisor_id)
) STRICT;

CREATE INDEX supervision_agreement_person ON supervision_agreement(person_id);

CREATE INDEX supervision_agreement_supervisor ON supervision_agreement(supervisor_id);

-- What both have signed stays as it is, until another takes its place.
CREATE TRIGGER agreement_signed_stays BEFORE UPDATE OF id, person_id, supervisor_id, how_often, how_long, place, bring, cancelling,
  recording, confidentiality, disagreements, equality, learning, review_day, person_signed_ms, supervisor_signed_ms
ON supervision_agreement WHEN OLD.person_signed_ms IS NOT NULL AND OLD.supervisor_signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the agreement is signed by both');
END;

CREATE TRIGGER agreement_signed_is_not_replaced BEFORE INSERT ON supervision_agreement
WHEN EXISTS (SELECT 1 FROM supervision_agreement a WHERE a.id = NEW.id AND a.person_signed_ms IS NOT NULL
  AND a.supervisor_signed_ms IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'the agreement is signed by both');
END;

CREATE TRIGGER agreement_signed_is_kept BEFORE DELETE ON supervision_agreement
WHEN OLD.person_signed_ms IS NOT NULL AND OLD.supervisor_signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the agreement is signed by both');
END;

-- == Yearly checks: each row says that something was seen, by whom, and by when it is to be seen again ==

CREATE TABLE yearly_check (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL CHECK (kind IN ('registration', 'DBS', 'appraisal', 'driving insurance')),
  seen_day INTEGER NOT NULL,
  due_day INTEGER,
  note TEXT,
  seen_by_id INTEGER REFERENCES person(id),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (due_day > seen_day)
) STRICT;

CREATE INDEX yearly_check_person ON yearly_check(person_id);

CREATE INDEX yearly_check_by ON yearly_check(seen_by_id) WHERE seen_by_id IS NOT NULL;

-- == A session that is held knows when it was started, for the time so far: minutes after midnight of its day.

ALTER TABLE session ADD COLUMN started_minute INTEGER CHECK (started_minute BETWEEN 0 AND 1439);
