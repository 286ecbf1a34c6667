-- Ninth format. A booked session has a time; a session that was started remembers whether it was booked, and where; a note that
-- somebody brings to supervision waits with what they have prepared.

-- Minutes after midnight.
ALTER TABLE session ADD COLUMN start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439);

-- Where it was booked to be, once it is started; the record says where it was.
ALTER TABLE session ADD COLUMN booked_place TEXT;

ALTER TABLE session ADD COLUMN was_planned INTEGER NOT NULL DEFAULT 0 CHECK (was_planned IN (0, 1));

-- Of those before, only one that nobody has touched since it was made is known not to have been planned.
UPDATE session SET was_planned = 1 WHERE state = 'held' AND row_version > 1;

-- The note's own name; its words stay with its author.
ALTER TABLE preparation ADD COLUMN note_uid TEXT;

CREATE INDEX preparation_note ON preparation(note_uid) WHERE note_uid IS NOT NULL;

INSERT INTO preparation (person_id, body, added_at, note_uid)
SELECT n.author_id, 'A reflection of mine', n.changed_at, n.uid FROM reflective_note n
WHERE n.bring_to_supervision = 1 AND n.day > coalesce((SELECT max(s.day) FROM session s WHERE s.person_id = n.author_id
  AND s.kind = 'formal one-to-one' AND s.state IN ('held', 'shared', 'agreed', 'disputed')), 0);
