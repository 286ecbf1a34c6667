-- Tenth format. Supervision, complete.

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
