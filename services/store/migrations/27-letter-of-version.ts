/** Each signed version goes up with a letter of its own: number and date of an earlier one say nothing of the next. */
export const LETTER_OF_VERSION = `
  CREATE TABLE letters_of_versions (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    dated TEXT,
    PRIMARY KEY (report_id, version)
  ) STRICT, WITHOUT ROWID;
  -- What was typed is of the version signed last: only of a signed one a letter is shown.
  INSERT INTO letters_of_versions (report_id, version, number, dated)
    SELECT report_id, coalesce((SELECT max(v.number) FROM versions v WHERE v.report_id = l.report_id), 1), number, dated
    FROM covering_letters l;
  DROP TABLE covering_letters;
  ALTER TABLE letters_of_versions RENAME TO covering_letters;
`
