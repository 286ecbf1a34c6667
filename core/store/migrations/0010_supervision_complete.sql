-- Tenth format. Supervision, complete.

-- == A session that is held knows when it was started, for the time so far: minutes after midnight of its day.

ALTER TABLE session ADD COLUMN started_minute INTEGER CHECK (started_minute BETWEEN 0 AND 1439);
