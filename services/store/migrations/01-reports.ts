/** Reports as sums of their fields, what the fields held, settings. */
export const REPORTS = `
  CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft',
    deadline TEXT,
    signed_on TEXT,
    stated TEXT,
    created_at TEXT NOT NULL,
    edited_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

  -- A report is the sum of its fields. A row stays when its value is cleared, so that its revision goes on.
  CREATE TABLE fields (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    revision INTEGER NOT NULL,
    proposed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (report_id, field)
  ) STRICT, WITHOUT ROWID;

  -- What a field held, and from when to when it was written.
  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    started_at TEXT NOT NULL,
    edited_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX history_of_field ON history (report_id, field, id);

  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `
