import { TRIGGERS } from './triggers.ts'

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
  `
  -- Which version is being written, reviewed or in force.
  ALTER TABLE reports ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

  -- What was signed, as it was signed: the exchange form with its SHA-256, and the charts as they were drawn.
  CREATE TABLE versions (
    report_id TEXT NOT NULL REFERENCES reports (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    digest TEXT NOT NULL,
    report TEXT NOT NULL,
    charts TEXT NOT NULL,
    -- 成文日期; may be told after the signature.
    signed_on TEXT,
    PRIMARY KEY (report_id, number)
  ) STRICT, WITHOUT ROWID;

  -- The procedure: every step with who and when. Only added to.
  CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    person TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX steps_of_report ON steps (report_id, id);

  -- Scans of what was signed on paper. One that was taken away keeps its row, without its bytes.
  CREATE TABLE attachments (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL,
    bytes BLOB,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT,
    reason TEXT
  ) STRICT;
  CREATE INDEX attachments_of_report ON attachments (report_id, id);

  -- Attempts to send a report by SMTP. The row stands before the server is spoken to.
  CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    recipients TEXT NOT NULL,
    message_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'accepted', 'refused', 'unknown')),
    problem TEXT NOT NULL DEFAULT '',
    settled_at TEXT
  ) STRICT;
  CREATE INDEX deliveries_of_report ON deliveries (report_id, id);

  -- What was written before a step, or came with the report, is closed: later edits begin a revision of their own.
  ALTER TABLE history ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
  UPDATE history SET closed = 1;
  `,
  TRIGGERS,
]
