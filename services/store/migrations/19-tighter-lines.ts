const IN_DRAFT = (row: 'NEW' | 'OLD') =>
  `WHEN (SELECT state FROM reports WHERE id = ${row}.report_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;`

/** Reports whose lines stand closer than the office's setting has them. */
export const TIGHTER_LINES = `
  -- Lines on a page from this version on, until a later one says otherwise; NULL where they are the office's again.
  CREATE TABLE tighter_lines (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    lines INTEGER,
    PRIMARY KEY (report_id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER tighter_lines_added BEFORE INSERT ON tighter_lines ${IN_DRAFT('NEW')}
  CREATE TRIGGER tighter_lines_changed BEFORE UPDATE ON tighter_lines ${IN_DRAFT('OLD')}
  CREATE TRIGGER tighter_lines_removed BEFORE DELETE ON tighter_lines ${IN_DRAFT('OLD')}
`
