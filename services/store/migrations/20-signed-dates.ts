/** What became of the date under a signed version (成文日期): it may be told or corrected afterwards, never without a trace. */
export const SIGNED_DATES = `
  CREATE TABLE signed_dates (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,
    -- The date from then on and the one before, such as '2026-01-20'; NULL where it is left to be written by hand.
    day TEXT,
    before TEXT,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX signed_dates_of_report ON signed_dates (report_id, id);
  CREATE TRIGGER signed_dates_once BEFORE INSERT ON signed_dates WHEN EXISTS (SELECT 1 FROM signed_dates WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER signed_dates_kept BEFORE UPDATE ON signed_dates BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER signed_dates_never_removed BEFORE DELETE ON signed_dates BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`
