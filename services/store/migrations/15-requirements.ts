/** What the level above asks of the reports of a year. */
export const REQUIREMENTS = `
  CREATE TABLE requirements (
    -- 'received' from the level above, or 'written' here for the units below.
    role TEXT NOT NULL CHECK (role IN ('received', 'written')),
    year INTEGER NOT NULL,
    -- The exchange form; of what is being written, names may still be missing.
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (role, year)
  ) STRICT, WITHOUT ROWID;

  -- The findings and the deadline of a report depend on what was received for its year.
  CREATE TRIGGER requirements_added AFTER INSERT ON requirements WHEN NEW.role = 'received'
    BEGIN
      UPDATE reports SET counted_by = NULL WHERE year = NEW.year AND counted_by IS NOT NULL;
      UPDATE reports SET due = NULL WHERE year = NEW.year AND deadline IS NULL;
    END;
  CREATE TRIGGER requirements_changed AFTER UPDATE ON requirements WHEN NEW.role = 'received'
    BEGIN
      UPDATE reports SET counted_by = NULL WHERE year = NEW.year AND counted_by IS NOT NULL;
      UPDATE reports SET due = NULL WHERE year = NEW.year AND deadline IS NULL;
    END;
  CREATE TRIGGER requirements_removed AFTER DELETE ON requirements WHEN OLD.role = 'received'
    BEGIN
      UPDATE reports SET counted_by = NULL WHERE year = OLD.year AND counted_by IS NOT NULL;
      UPDATE reports SET due = NULL WHERE year = OLD.year AND deadline IS NULL;
    END;
`
