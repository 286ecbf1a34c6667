-- Signing off a supervision record (rules 7): each step by whom and when, and what was added to an agreed record later.

CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  step TEXT NOT NULL CHECK (step IN ('shared', 'taken back', 'agreed', 'agreed with comment', 'disputed', 'answered')),
  words TEXT,
  at_ms INTEGER NOT NULL,
  CHECK (words IS NOT NULL OR step IN ('shared', 'taken back', 'agreed'))
) STRICT;

CREATE INDEX sign_off_session ON sign_off(session_id);

CREATE INDEX sign_off_person ON sign_off(person_id);

CREATE TABLE addendum (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session(id),
  author_id INTEGER NOT NULL REFERENCES person(id),
  body TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX addendum_session ON addendum(session_id);

CREATE INDEX addendum_author ON addendum(author_id);

CREATE TRIGGER sign_off_stays BEFORE UPDATE ON sign_off BEGIN
  SELECT RAISE(ABORT, 'a step of the sign-off is not changed');
END;

CREATE TRIGGER sign_off_is_kept BEFORE DELETE ON sign_off BEGIN
  SELECT RAISE(ABORT, 'a step of the sign-off is not deleted');
END;

CREATE TRIGGER addendum_stays BEFORE UPDATE ON addendum BEGIN
  SELECT RAISE(ABORT, 'an addendum is not changed');
END;

CREATE TRIGGER addendum_is_kept BEFORE DELETE ON addendum BEGIN
  SELECT RAISE(ABORT, 'an addendum is not deleted');
END;

CREATE TRIGGER section_agreed_is_kept BEFORE DELETE ON session_section
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the section belongs to an agreed session');
END;

CREATE TRIGGER snapshot_agreed_stays BEFORE UPDATE ON session_snapshot
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the snapshot belongs to an agreed session');
END;

CREATE TRIGGER snapshot_agreed_is_kept BEFORE DELETE ON session_snapshot
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the snapshot belongs to an agreed session');
END;

-- How an action ends is news after the meeting; what was agreed is not.
CREATE TRIGGER action_agreed_stays BEFORE UPDATE OF code, session_id, case_id, owner_id, what, due_day, carried_from_id ON action
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the action belongs to an agreed session');
END;

CREATE TRIGGER action_agreed_is_kept BEFORE DELETE ON action
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the action belongs to an agreed session');
END;
