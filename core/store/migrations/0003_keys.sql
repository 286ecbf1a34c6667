-- Who signs in with what, notes sealed to their readers, and the chain that agreed records are hung on
-- (design/store-and-trust 1.6 and 3). Instants are milliseconds UTC.

-- The seed of a person's keys under their passphrase, and what others may know of them.
CREATE TABLE person_key (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  wrapped_seed BLOB NOT NULL,
  box_public BLOB NOT NULL CHECK (length(box_public) = 32),
  sign_public BLOB NOT NULL CHECK (length(sign_public) = 32),
  made_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failed_at INTEGER
) STRICT;

-- Keys that a person had before a recovery gave them new ones: what they signed is still checked with these.
CREATE TABLE former_key (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person(id),
  box_public BLOB NOT NULL CHECK (length(box_public) = 32),
  sign_public BLOB NOT NULL CHECK (length(sign_public) = 32),
  made_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL
) STRICT;

CREATE INDEX former_key_person ON former_key(person_id);

-- The service's recovery key: every sealed note can be opened with it too. Its secret is on paper, never here.
CREATE TABLE recovery_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  box_public BLOB NOT NULL CHECK (length(box_public) = 32),
  sign_public BLOB NOT NULL CHECK (length(sign_public) = 32),
  made_at INTEGER NOT NULL
) STRICT;

-- Title and text of a note, sealed with a key of its own; the note's row keeps an empty title and no passages then.
CREATE TABLE sealed_note (
  note_id INTEGER PRIMARY KEY REFERENCES reflective_note(id),
  version INTEGER NOT NULL CHECK (version > 0),
  body BLOB NOT NULL
) STRICT;

-- The key of a note, sealed to each of its readers; nobody: to the recovery key.
CREATE TABLE note_key (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES reflective_note(id),
  person_id INTEGER REFERENCES person(id),
  sealed BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX note_key_reader ON note_key(note_id, person_id);

CREATE INDEX note_key_person ON note_key(person_id) WHERE person_id IS NOT NULL;

-- A frozen copy of a note, or of a part of it, for one reader; its key is sealed to the reader and to the author.
CREATE TABLE shared_note (
  id INTEGER PRIMARY KEY,
  note_id INTEGER NOT NULL REFERENCES reflective_note(id),
  author_id INTEGER NOT NULL REFERENCES person(id),
  reader_id INTEGER NOT NULL REFERENCES person(id),
  shared_at INTEGER NOT NULL,
  body BLOB NOT NULL,
  author_key BLOB NOT NULL,
  reader_key BLOB NOT NULL,
  CHECK (author_id <> reader_id)
) STRICT;

CREATE INDEX shared_note_note ON shared_note(note_id);

CREATE INDEX shared_note_author ON shared_note(author_id);

CREATE INDEX shared_note_reader ON shared_note(reader_id);

-- What was signed, agreed or opened with the recovery key, each entry with the hash of the one before it.
CREATE TABLE chain_entry (
  id INTEGER PRIMARY KEY,
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('shared', 'agreed', 'agreed before', 'added', 'erased', 'recovery used')),
  person_id INTEGER REFERENCES person(id),
  session_id INTEGER REFERENCES session(id),
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE INDEX chain_entry_session ON chain_entry(session_id) WHERE session_id IS NOT NULL;

CREATE INDEX chain_entry_person ON chain_entry(person_id) WHERE person_id IS NOT NULL;

-- Ed25519 by a party over the record, the parties and the head of the chain before the entry.
CREATE TABLE signature (
  entry_id INTEGER PRIMARY KEY REFERENCES chain_entry(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  signed BLOB NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE INDEX signature_person ON signature(person_id);

-- Who opened a record that is not their own; both parties are shown it.
CREATE TABLE record_reading (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX record_reading_session ON record_reading(session_id);

CREATE INDEX record_reading_person ON record_reading(person_id);

-- Records of somebody who has left that must be kept whatever their age.
CREATE TABLE legal_hold (
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  reason TEXT NOT NULL,
  by_id INTEGER NOT NULL REFERENCES person(id),
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX legal_hold_by ON legal_hold(by_id);

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

CREATE TRIGGER record_reading_is_kept BEFORE DELETE ON record_reading BEGIN
  SELECT RAISE(ABORT, 'who read a record is not deleted');
END;

CREATE TRIGGER record_reading_stays BEFORE UPDATE ON record_reading BEGIN
  SELECT RAISE(ABORT, 'who read a record is not changed');
END;
