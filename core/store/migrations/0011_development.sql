-- Eleventh format. Development and reflection, complete.

-- == Goals and the frameworks that they name ==

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

-- == Shared learning, and who knows about what ==

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

-- == Fairness and a stable workforce ==

-- == The diary: bookings that were taken back, which a calendar may still hold ==

CREATE TABLE booking_gone (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id),
  supervisor_id INTEGER REFERENCES person(id),
  kind TEXT NOT NULL,
  day INTEGER NOT NULL,
  start_minute INTEGER,
  changes INTEGER NOT NULL,
  gone_at INTEGER NOT NULL
) STRICT;

CREATE INDEX booking_gone_person ON booking_gone(person_id);
CREATE INDEX booking_gone_supervisor ON booking_gone(supervisor_id);
