const IN_DRAFT = (row: 'NEW' | 'OLD') =>
  `WHEN (SELECT state FROM reports WHERE id = ${row}.report_id) <> 'draft' BEGIN SELECT RAISE(ABORT, 'frozen'); END;`

/** The charts of a report as they were drawn when it last went to review: other years go on being written. */
export const REVIEWED_CHARTS = `
  CREATE TABLE reviewed_charts (
    report_id TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    charts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER reviewed_charts_added BEFORE INSERT ON reviewed_charts ${IN_DRAFT('NEW')}
  CREATE TRIGGER reviewed_charts_changed BEFORE UPDATE ON reviewed_charts ${IN_DRAFT('OLD')}
  CREATE TRIGGER reviewed_charts_removed BEFORE DELETE ON reviewed_charts ${IN_DRAFT('OLD')}
`
