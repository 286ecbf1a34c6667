-- Seventh format. Every entry of the chain says which version of the canonical form it was made with; a record that came in
-- agreed has an entry that says from where; which actions were closed when their record was signed; and what is locked, or only
-- ever added to, is replaced by no insert and joined by no row.

CREATE TABLE kept_entry AS SELECT * FROM chain_entry ORDER BY id;

CREATE TABLE kept_signature AS SELECT * FROM signature ORDER BY entry_id;

DROP TABLE signature;

DROP TABLE chain_entry;

-- Where records came from that came in agreed. The digest is that of the words: they can be emptied when they name somebody who
-- is erased, and not be changed.
CREATE TABLE record_origin (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What was signed, agreed, brought in or opened with the recovery key, each entry with the hash of the one before it.
CREATE TABLE chain_entry (
  id INTEGER PRIMARY KEY,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('shared', 'agreed', 'agreed before', 'imported', 'restated', 'added', 'erased',
    'recovery used')),
  person_id INTEGER REFERENCES person(id),
  session_id INTEGER REFERENCES session(id),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  version INTEGER NOT NULL CHECK (version > 0),
  origin_id INTEGER REFERENCES record_origin(id),
  CHECK ((kind = 'imported') = (origin_id IS NOT NULL))
) STRICT;

INSERT INTO chain_entry (id, previous, hash, at_ms, kind, person_id, session_id, digest, version)
SELECT id, previous, hash, at_ms, kind, person_id, session_id, digest, 1 FROM kept_entry ORDER BY id;

CREATE INDEX chain_entry_session ON chain_entry(session_id) WHERE session_id IS NOT NULL;

CREATE INDEX chain_entry_person ON chain_entry(person_id) WHERE person_id IS NOT NULL;

CREATE INDEX chain_entry_origin ON chain_entry(origin_id) WHERE origin_id IS NOT NULL;

-- Ed25519 by a party over the entry and the parties.
CREATE TABLE signature (
  entry_id INTEGER PRIMARY KEY REFERENCES chain_entry(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  signed BLOB NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

INSERT INTO signature SELECT * FROM kept_signature ORDER BY entry_id;

CREATE INDEX signature_person ON signature(person_id);

DROP TABLE kept_entry;

DROP TABLE kept_signature;

-- The actions of a record that were closed already when it was shared, and those closed when it was agreed. All others were open:
-- how they end is news after the meeting.
CREATE TABLE signed_action (
  action_id INTEGER PRIMARY KEY REFERENCES action(id),
  step TEXT NOT NULL CHECK (step IN ('shared', 'agreed'))
) STRICT;

-- Agreed records that no entry tells of are hung on the chain when the file is next opened for writing, and those that an entry
-- of the first version tells of are stated again there, with what that version did not cover.
INSERT INTO setting (name, value)
SELECT 'records_to_chain', 'yes'
WHERE EXISTS (SELECT 1 FROM session s WHERE s.state = 'agreed')
ON CONFLICT DO NOTHING;

CREATE TRIGGER chain_entry_stays BEFORE UPDATE ON chain_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of the chain is not changed');
END;

CREATE TRIGGER chain_entry_is_kept BEFORE DELETE ON chain_entry BEGIN
  SELECT RAISE(ABORT, 'an entry of the chain is not deleted');
END;

CREATE TRIGGER chain_entry_is_added BEFORE INSERT ON chain_entry
WHEN NEW.id IS NOT NULL AND NEW.id <= (SELECT coalesce(max(id), 0) FROM chain_entry) BEGIN
  SELECT RAISE(ABORT, 'an entry of the chain is not replaced');
END;

CREATE TRIGGER signature_stays BEFORE UPDATE ON signature BEGIN
  SELECT RAISE(ABORT, 'a signature is not changed');
END;

CREATE TRIGGER signature_is_kept BEFORE DELETE ON signature BEGIN
  SELECT RAISE(ABORT, 'a signature is not deleted');
END;

CREATE TRIGGER signature_is_added BEFORE INSERT ON signature
WHEN EXISTS (SELECT 1 FROM signature WHERE entry_id = NEW.entry_id) BEGIN
  SELECT RAISE(ABORT, 'a signature is not replaced');
END;

CREATE TRIGGER record_origin_stays BEFORE UPDATE ON record_origin BEGIN
  SELECT RAISE(ABORT, 'where a record came from is not changed');
END;

CREATE TRIGGER record_origin_is_kept BEFORE DELETE ON record_origin BEGIN
  SELECT RAISE(ABORT, 'where a record came from is not deleted');
END;

CREATE TRIGGER record_origin_is_added BEFORE INSERT ON record_origin
WHEN EXISTS (SELECT 1 FROM record_origin WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'where a record came from is not replaced');
END;

-- An insert that replaces, or an update that takes another row's place, deletes that row without a word to its own triggers.
CREATE TRIGGER session_agreed_is_not_replaced BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM session WHERE (id = NEW.id OR code = NEW.code) AND state = 'agreed') BEGIN
  SELECT RAISE(ABORT, 'an agreed session is locked');
END;

CREATE TRIGGER session_agreed_keeps_its_place BEFORE UPDATE ON session
WHEN (NEW.id <> OLD.id OR NEW.code <> OLD.code)
  AND EXISTS (SELECT 1 FROM session WHERE (id = NEW.id OR code = NEW.code) AND id <> OLD.id AND state = 'agreed') BEGIN
  SELECT RAISE(ABORT, 'an agreed session is locked');
END;

CREATE TRIGGER section_agreed_is_closed BEFORE INSERT ON session_section
WHEN (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the section belongs to an agreed session');
END;

CREATE TRIGGER section_agreed_is_not_joined BEFORE UPDATE ON session_section
WHEN NEW.session_id <> OLD.session_id AND (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the section belongs to an agreed session');
END;

CREATE TRIGGER snapshot_agreed_is_closed BEFORE INSERT ON session_snapshot
WHEN (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the snapshot belongs to an agreed session');
END;

CREATE TRIGGER snapshot_agreed_is_not_joined BEFORE UPDATE ON session_snapshot
WHEN NEW.session_id <> OLD.session_id AND (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the snapshot belongs to an agreed session');
END;

CREATE TRIGGER discussion_agreed_is_closed BEFORE INSERT ON discussion
WHEN (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed'
  OR (SELECT s.state FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.id = NEW.id) = 'agreed'
  OR (SELECT s.state FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.code = NEW.code) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the discussion belongs to an agreed session');
END;

CREATE TRIGGER discussion_agreed_is_not_joined BEFORE UPDATE ON discussion
WHEN (NEW.session_id <> OLD.session_id AND (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed')
  OR (NEW.id <> OLD.id
    AND (SELECT s.state FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.id = NEW.id) = 'agreed')
  OR (NEW.code <> OLD.code
    AND (SELECT s.state FROM discussion d JOIN session s ON s.id = d.session_id WHERE d.code = NEW.code) = 'agreed') BEGIN
  SELECT RAISE(ABORT, 'the discussion belongs to an agreed session');
END;

CREATE TRIGGER action_agreed_is_closed BEFORE INSERT ON action
WHEN (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed'
  OR (SELECT s.state FROM action a JOIN session s ON s.id = a.session_id WHERE a.id = NEW.id) = 'agreed'
  OR (SELECT s.state FROM action a JOIN session s ON s.id = a.session_id WHERE a.code = NEW.code) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the action belongs to an agreed session');
END;

CREATE TRIGGER action_agreed_is_not_joined BEFORE UPDATE ON action
WHEN (NEW.session_id IS NOT OLD.session_id AND (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed')
  OR (NEW.id <> OLD.id
    AND (SELECT s.state FROM action a JOIN session s ON s.id = a.session_id WHERE a.id = NEW.id) = 'agreed')
  OR (NEW.code <> OLD.code
    AND (SELECT s.state FROM action a JOIN session s ON s.id = a.session_id WHERE a.code = NEW.code) = 'agreed') BEGIN
  SELECT RAISE(ABORT, 'the action belongs to an agreed session');
END;

-- By what changes and not by the columns that are named: a row can be given another id as its 'rowid'.
DROP TRIGGER action_agreed_stays;

CREATE TRIGGER action_agreed_stays BEFORE UPDATE ON action
WHEN (NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.session_id IS NOT OLD.session_id OR NEW.case_id IS NOT OLD.case_id
    OR NEW.owner_id <> OLD.owner_id OR NEW.what <> OLD.what OR NEW.due_day IS NOT OLD.due_day
    OR NEW.carried_from_id IS NOT OLD.carried_from_id)
  AND (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'the action belongs to an agreed session');
END;

CREATE TRIGGER action_signed_stays_closed BEFORE UPDATE ON action
WHEN (NEW.state <> OLD.state OR NEW.closed_day IS NOT OLD.closed_day OR NEW.drop_reason IS NOT OLD.drop_reason)
  AND EXISTS (SELECT 1 FROM signed_action WHERE action_id = OLD.id) BEGIN
  SELECT RAISE(ABORT, 'the action was closed when its record was signed');
END;

-- Once an entry says how its actions stood; a record of an older file is agreed before it is hung on the chain.
CREATE TRIGGER signed_action_is_closed BEFORE INSERT ON signed_action
WHEN EXISTS (SELECT 1 FROM signed_action WHERE action_id = NEW.action_id)
  OR EXISTS (SELECT 1 FROM action a JOIN chain_entry c ON c.session_id = a.session_id
    WHERE a.id = NEW.action_id AND c.version > 1 AND c.kind IN ('agreed', 'agreed before', 'imported', 'restated', 'erased')) BEGIN
  SELECT RAISE(ABORT, 'how an action stood when it was agreed is not changed');
END;

CREATE TRIGGER signed_action_stays BEFORE UPDATE ON signed_action BEGIN
  SELECT RAISE(ABORT, 'how an action stood when it was signed is not changed');
END;

CREATE TRIGGER signed_action_is_kept BEFORE DELETE ON signed_action
WHEN (SELECT s.state FROM action a JOIN session s ON s.id = a.session_id WHERE a.id = OLD.action_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'how an action stood when it was agreed is not changed');
END;

CREATE TRIGGER preparation_agreed_is_closed BEFORE INSERT ON preparation
WHEN (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed'
  OR (SELECT s.state FROM preparation p JOIN session s ON s.id = p.session_id WHERE p.id = NEW.id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'what was prepared belongs to an agreed session');
END;

CREATE TRIGGER preparation_agreed_stays BEFORE UPDATE ON preparation
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed'
  OR (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed'
  OR (NEW.id <> OLD.id
    AND (SELECT s.state FROM preparation p JOIN session s ON s.id = p.session_id WHERE p.id = NEW.id) = 'agreed') BEGIN
  SELECT RAISE(ABORT, 'what was prepared belongs to an agreed session');
END;

CREATE TRIGGER preparation_agreed_is_kept BEFORE DELETE ON preparation
WHEN (SELECT state FROM session WHERE id = OLD.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'what was prepared belongs to an agreed session');
END;

CREATE TRIGGER sign_off_is_added BEFORE INSERT ON sign_off
WHEN EXISTS (SELECT 1 FROM sign_off WHERE id = NEW.id)
  OR (SELECT state FROM session WHERE id = NEW.session_id) = 'agreed' BEGIN
  SELECT RAISE(ABORT, 'a step of the sign-off is not replaced, and none follows the agreement');
END;

CREATE TRIGGER addendum_is_added BEFORE INSERT ON addendum
WHEN EXISTS (SELECT 1 FROM addendum WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'an addendum is not replaced');
END;

CREATE TRIGGER record_reading_is_added BEFORE INSERT ON record_reading
WHEN EXISTS (SELECT 1 FROM record_reading WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'who read a record is not replaced');
END;

CREATE TRIGGER allocation_decision_is_added BEFORE INSERT ON allocation_decision
WHEN EXISTS (SELECT 1 FROM allocation_decision WHERE allocation_id = NEW.allocation_id) BEGIN
  SELECT RAISE(ABORT, 'a decision on an allocation is not replaced');
END;

CREATE TRIGGER allocation_decision_keeps_its_place BEFORE UPDATE ON allocation_decision
WHEN NEW.allocation_id <> OLD.allocation_id BEGIN
  SELECT RAISE(ABORT, 'a decision on an allocation is not replaced');
END;

CREATE TRIGGER waiting_review_is_added BEFORE INSERT ON waiting_review
WHEN EXISTS (SELECT 1 FROM waiting_review WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'what was settled for a waiting case is not replaced');
END;

CREATE TRIGGER waiting_review_stays BEFORE UPDATE ON waiting_review BEGIN
  SELECT RAISE(ABORT, 'what was settled for a waiting case is not changed');
END;

CREATE TRIGGER shared_note_is_added BEFORE INSERT ON shared_note
WHEN EXISTS (SELECT 1 FROM shared_note WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'a shared copy is not replaced');
END;

CREATE TRIGGER shared_note_stays BEFORE UPDATE ON shared_note BEGIN
  SELECT RAISE(ABORT, 'a shared copy is not changed');
END;
