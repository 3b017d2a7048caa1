/** The day of receipt with what tells it, files that nothing is left to do with, and reports of other years. */
export const RECEIPTS = `
  -- What tells received_on: the 'mail' it came in, the day it was taken in ('intake'), or the 'office'.
  ALTER TABLE submissions ADD COLUMN received_by TEXT NOT NULL DEFAULT 'intake';

  -- 1 where somebody put the file away: it waits for nothing any more.
  ALTER TABLE taken_files ADD COLUMN put_away INTEGER NOT NULL DEFAULT 0;
  DROP INDEX taken_files_by_outcome;
  CREATE INDEX taken_files_by_outcome ON taken_files (collection, put_away, outcome, id);

  -- Reports of another year than their collection's, until they are moved to the collection of theirs.
  CREATE TABLE other_year_reports (
    file INTEGER PRIMARY KEY REFERENCES taken_files (id) ON DELETE CASCADE,
    -- When it came, where a mail says so.
    received_at TEXT,
    -- As submission_contents.content; and JSON of what else is written of a submission.
    content BLOB NOT NULL,
    packed TEXT NOT NULL
  ) STRICT;
`
