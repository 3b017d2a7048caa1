/** What a level above collects: units that must report, what came of them, and the sum that was accepted. */
export const COLLECTIONS = `
  CREATE TABLE collections (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    agency TEXT NOT NULL,
    level TEXT NOT NULL,
    deadline TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    -- When the sum was accepted that accepted_sums holds.
    accepted_at TEXT
  ) STRICT;

  CREATE TABLE roster (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    -- JSON array of former and short names.
    other_names TEXT NOT NULL,
    deadline TEXT,
    contact TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    -- By what its name sorts, and the version of the collation that told it.
    unit_key TEXT,
    key_by INTEGER,
    -- Left out of the sum.
    excluded INTEGER NOT NULL DEFAULT 0,
    -- Told with each write from its submissions: the version in use, how many came, when the first and the latest did.
    current INTEGER,
    versions INTEGER NOT NULL DEFAULT 0,
    first_on TEXT,
    received_at TEXT,
    state INTEGER NOT NULL DEFAULT 0,
    errors INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX roster_names ON roster (collection, name);
  CREATE INDEX roster_by_position ON roster (collection, position);
  CREATE INDEX roster_by_name ON roster (collection, unit_key);
  CREATE INDEX roster_by_category ON roster (collection, category, position);
  CREATE INDEX roster_by_state ON roster (collection, state, position);
  CREATE INDEX roster_by_receipt ON roster (collection, received_at);
  CREATE INDEX roster_by_errors ON roster (collection, errors);
  CREATE INDEX roster_by_collation ON roster (key_by, name);
  -- All that counting looks at.
  CREATE INDEX roster_counts ON roster (collection, state, deadline, first_on);

  CREATE TABLE submissions (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    unit INTEGER REFERENCES roster (key) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    -- As the report says.
    agency TEXT NOT NULL,
    form TEXT NOT NULL,
    received_at TEXT NOT NULL,
    received_on TEXT NOT NULL,
    source TEXT NOT NULL,
    signed INTEGER NOT NULL,
    -- SHA-256 of the canonical exchange form, and of the figures and words alone, by which the same report is known in
    -- a file of another kind.
    digest TEXT NOT NULL,
    substance TEXT NOT NULL,
    -- Read as data (package, exchange form), not out of a document.
    as_data INTEGER NOT NULL,
    doubts INTEGER NOT NULL,
    -- JSON array of the entered figures in the order of the form; null where a cell is blank.
    figures TEXT NOT NULL,
    -- How many findings of each severity, null where checking took too long, and the version of the checks.
    errors INTEGER,
    warnings INTEGER,
    advice INTEGER,
    checked_by INTEGER NOT NULL,
    decision TEXT NOT NULL DEFAULT 'open',
    decided_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX submissions_by_digest ON submissions (collection, digest);
  CREATE INDEX submissions_unmatched ON submissions (collection, key) WHERE unit IS NULL;
  CREATE INDEX submissions_of_unit ON submissions (unit, version);
  CREATE INDEX submissions_by_check ON submissions (checked_by, collection);

  -- What is long, apart from what lists and sums go through.
  CREATE TABLE submission_contents (
    submission INTEGER PRIMARY KEY REFERENCES submissions (key) ON DELETE CASCADE,
    -- Deflated JSON: the report with what is doubtful in it, and the findings; null where checking took too long.
    content BLOB NOT NULL,
    findings BLOB
  ) STRICT;

  CREATE TABLE submission_returns (
    id INTEGER PRIMARY KEY,
    submission INTEGER NOT NULL REFERENCES submissions (key) ON DELETE CASCADE,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    remarks TEXT NOT NULL,
    -- By when it has to come again.
    until TEXT,
    -- JSON array of the findings that the letter names.
    findings TEXT NOT NULL
  ) STRICT;
  CREATE INDEX returns_of_submission ON submission_returns (submission, id);

  CREATE TABLE taken_files (
    id INTEGER PRIMARY KEY,
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    -- SHA-256 of the file, by which it is known when it is met again.
    digest TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    agency TEXT,
    year INTEGER,
    -- Why it was refused, as JSON.
    failure TEXT,
    submission INTEGER REFERENCES submissions (key) ON DELETE SET NULL
  ) STRICT;
  CREATE INDEX taken_files_by_outcome ON taken_files (collection, outcome, id);
  CREATE INDEX taken_files_by_digest ON taken_files (collection, digest, outcome);
  CREATE INDEX taken_files_of_submission ON taken_files (submission);

  -- What the accepted sum was made of.
  CREATE TABLE accepted_sums (
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    unit INTEGER NOT NULL,
    name TEXT NOT NULL,
    form TEXT NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (collection, unit)
  ) STRICT, WITHOUT ROWID;
`
