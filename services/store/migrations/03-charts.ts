/** Charts in a report. */
export const CHARTS = `
  -- The charts an office wants in a report.
  CREATE TABLE charts (
    report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    chart TEXT NOT NULL,
    PRIMARY KEY (report_id, chart)
  ) STRICT, WITHOUT ROWID;
  `
