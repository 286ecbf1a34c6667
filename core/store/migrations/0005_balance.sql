-- Fifth format. What is done about a balance: who gave a case to whom and why, weeks of overload with an owner, boards of changes that
-- were tried, posts that stand vacant, and what somebody says of the load that is counted for them.

CREATE TABLE allocation_decision (
  allocation_id INTEGER PRIMARY KEY REFERENCES allocation(id),
  decided_by_id INTEGER REFERENCES person(id),
  decided_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  rationale TEXT,
  override_why TEXT,
  agreed_with TEXT
) STRICT;

CREATE INDEX allocation_decision_by ON allocation_decision(decided_by_id);

-- Nobody decides in somebody else's place later: a decision stays, a new one is a new allocation.
CREATE TRIGGER allocation_decision_stays BEFORE UPDATE OF decided_by_id, decided_at ON allocation_decision BEGIN
  SELECT RAISE(ABORT, 'who decided on an allocation is not changed');
END;

CREATE TABLE escalation (
  id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES post(id),
  since_day INTEGER NOT NULL,
  owner_id INTEGER REFERENCES person(id),
  what TEXT,
  due_day INTEGER,
  closed_day INTEGER,
  outcome TEXT,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (post_id, since_day),
  CHECK (closed_day IS NULL OR outcome IS NOT NULL)
) STRICT;

CREATE INDEX escalation_owner ON escalation(owner_id);

CREATE INDEX escalation_open ON escalation(post_id) WHERE closed_day IS NULL;

CREATE TABLE board (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id),
  unit_id INTEGER REFERENCES unit(id),
  day INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (person_id, name)
) STRICT;

CREATE INDEX board_unit ON board(unit_id);

CREATE TABLE board_change (
  board_id INTEGER NOT NULL REFERENCES board(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('move', 'hours', 'starter', 'away')),
  case_id INTEGER REFERENCES case_file(id),
  post_id INTEGER REFERENCES post(id),
  starter INTEGER,
  unit_id INTEGER REFERENCES unit(id),
  role TEXT,
  fte_e6 INTEGER CHECK (fte_e6 BETWEEN 0 AND 1000000),
  days INTEGER,
  PRIMARY KEY (board_id, position),
  CHECK (kind <> 'move' OR case_id IS NOT NULL),
  CHECK (kind NOT IN ('hours', 'away') OR post_id IS NOT NULL),
  CHECK (kind <> 'starter' OR (unit_id IS NOT NULL AND role IS NOT NULL AND fte_e6 IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX board_change_case ON board_change(case_id);

CREATE INDEX board_change_post ON board_change(post_id);

CREATE INDEX board_change_unit ON board_change(unit_id);

CREATE TABLE vacancy (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit(id),
  role TEXT NOT NULL,
  fte_e6 INTEGER NOT NULL CHECK (fte_e6 BETWEEN 0 AND 1000000),
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (to_day > from_day)
) STRICT;

CREATE INDEX vacancy_unit ON vacancy(unit_id);

CREATE TABLE load_question (
  id INTEGER PRIMARY KEY,
  post_id INTEGER NOT NULL REFERENCES post(id),
  asked_by_id INTEGER NOT NULL REFERENCES person(id),
  asked_at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  shown TEXT NOT NULL,
  words TEXT NOT NULL,
  answer_by_day INTEGER NOT NULL,
  answered_by_id INTEGER REFERENCES person(id),
  answered_at INTEGER,
  answer TEXT,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;

CREATE INDEX load_question_post ON load_question(post_id);

CREATE INDEX load_question_asker ON load_question(asked_by_id);

CREATE INDEX load_question_answerer ON load_question(answered_by_id);

CREATE INDEX load_question_open ON load_question(answer_by_day) WHERE answered_at IS NULL;
