-- Tenth format. Supervision, complete.

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
