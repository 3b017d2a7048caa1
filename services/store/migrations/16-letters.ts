/** Letters: who answers for the office that collects, pairs of alike texts, the letter that goes up with a report. */
export const LETTERS = `
  ALTER TABLE collections ADD COLUMN contact TEXT NOT NULL DEFAULT '';
  ALTER TABLE collections ADD COLUMN phone TEXT NOT NULL DEFAULT '';

  -- JSON array of the alike texts that the letter names.
  ALTER TABLE submission_returns ADD COLUMN alike TEXT NOT NULL DEFAULT '[]';

  -- Pairs of alike texts that somebody looked at: of two units, and of these very words.
  CREATE TABLE alike_looks (
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    -- The one with the lower key first.
    one INTEGER NOT NULL REFERENCES roster (key) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES roster (key) ON DELETE CASCADE,
    field TEXT NOT NULL,
    -- SHA-256 of both texts.
    digest TEXT NOT NULL,
    remark TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (collection, one, other, field)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE covering_letters (
    report_id TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    -- 发文字号, empty where none was given, and the date, where it is not left to be written by hand.
    number TEXT NOT NULL,
    dated TEXT
  ) STRICT, WITHOUT ROWID;
`
