/** Findings set aside; exports. */
export const SET_ASIDE_AND_EXPORTS = `
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
  `
