-- Sixth format. What was settled for a case while it waits for a lead: who on duty looks after it, and when it is looked at again.

CREATE TABLE waiting_review (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES case_file(id),
  made_by_id INTEGER REFERENCES person(id),
  made_at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  duty_id INTEGER REFERENCES person(id),
  next_day INTEGER NOT NULL,
  note TEXT,
  CHECK (next_day >= day)
) STRICT;

CREATE INDEX waiting_review_case ON waiting_review(case_id);

CREATE INDEX waiting_review_maker ON waiting_review(made_by_id);

CREATE INDEX waiting_review_duty ON waiting_review(duty_id);
