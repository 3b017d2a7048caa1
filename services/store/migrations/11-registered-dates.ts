/** The days on which versions were handed in and published, each correction beside what it corrects; names no longer offered. */
export const REGISTERED_DATES = `
  CREATE TABLE registered_dates (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('submit', 'publish')),
    -- The day, such as '2026-01-20'; of a version and an action the last row holds.
    day TEXT NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    -- Why it was corrected; empty where it was told with the step.
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX registered_dates_of_report ON registered_dates (report_id, id);
  CREATE TRIGGER registered_dates_once BEFORE INSERT ON registered_dates WHEN EXISTS (SELECT 1 FROM registered_dates WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER registered_dates_kept BEFORE UPDATE ON registered_dates BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER registered_dates_never_removed BEFORE DELETE ON registered_dates BEGIN SELECT RAISE(ABORT, 'append-only'); END;

  -- A name that stands in the record, but is not offered any more; one that is used again later is.
  CREATE TABLE forgotten_people (
    unit TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (unit, name)
  ) STRICT, WITHOUT ROWID;
`
