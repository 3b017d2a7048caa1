/** Words an office puts into its texts again and again. */
export const PHRASES = `
  CREATE TABLE phrases (
    id TEXT PRIMARY KEY,
    -- Whose they are; empty for those of the office, offered to all units.
    unit TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX phrases_of_unit ON phrases (unit, at);
`
