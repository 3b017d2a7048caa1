/**
 * The schema, step by step: migration N takes a database from version N−1 to N. What has shipped is never changed,
 * only followed by another step.
 */
export const MIGRATIONS: readonly string[] = [
  `
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
  `,
  `
  -- Findings a writer judged wrong, and why. The rule and the message are kept as they were read.
  CREATE TABLE set_aside (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
  ) STRICT, WITHOUT ROWID;

  -- Every export, with the errors that stood when it was made. Only added to.
  CREATE TABLE exports (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    formats TEXT NOT NULL,
    folder TEXT NOT NULL,
    errors TEXT NOT NULL
  ) STRICT;
  CREATE INDEX exports_of_report ON exports (report_id, id);
  `,
  `
  -- The charts an office wants in a report.
  CREATE TABLE charts (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    chart TEXT NOT NULL,
    PRIMARY KEY (report_id, chart)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- The report as it was exported, in the exchange form; older exports have none.
  ALTER TABLE exports ADD COLUMN report TEXT;
  `,
]
