/** The procedure: versions, steps, scans, deliveries. */
export const PROCEDURE = `
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
  `
