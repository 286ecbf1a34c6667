-- Fourth format. Whose keys somebody has compared in person, signed so that nobody else can say so for them; and the
-- mark that records agreed before there was a chain are still to be hung on it.

CREATE TABLE compared_key (
  person_id INTEGER NOT NULL REFERENCES person(id),
  other_id INTEGER NOT NULL REFERENCES person(id),
  compared_at INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (person_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX compared_key_other ON compared_key(other_id);

INSERT INTO setting (name, value)
SELECT 'records_to_chain', 'yes'
WHERE EXISTS (SELECT 1 FROM session s WHERE s.state = 'agreed' AND NOT EXISTS (SELECT 1 FROM chain_entry c WHERE c.session_id = s.id));
