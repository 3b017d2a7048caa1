/**
 * What a report came with is kept once, in its fields; history begins when a field changes. Fields and history refer to
 * their report by a number instead of a text of 36 characters.
 */
export const FIELDS_ONCE = `
  ALTER TABLE reports ADD COLUMN key INTEGER;
  UPDATE reports SET key = rowid;
  CREATE UNIQUE INDEX reports_by_key ON reports (key);

  ALTER TABLE fields RENAME TO fields_before;
  CREATE TABLE fields (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    revision INTEGER NOT NULL,
    proposed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (report, field)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO fields (report, field, value, revision, proposed)
    SELECT r.key, f.field, f.value, f.revision, f.proposed
    FROM fields_before f JOIN reports r ON r.id = f.report_id
    ORDER BY r.key, f.field;

  ALTER TABLE history RENAME TO history_before;
  -- A field without an entry has held what it holds since its report was made.
  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    started_at TEXT NOT NULL,
    edited_at TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO history (id, report, field, value, started_at, edited_at, closed)
    SELECT h.id, r.key, h.field, h.value, h.started_at, h.edited_at, h.closed
    FROM history_before h JOIN reports r ON r.id = h.report_id
    WHERE NOT (
      h.closed AND h.started_at = r.created_at AND h.edited_at = r.created_at
      AND EXISTS (SELECT 1 FROM fields f
        WHERE f.report = r.key AND f.field = h.field AND f.revision = 1 AND f.value = h.value)
      AND NOT EXISTS (SELECT 1 FROM history_before o
        WHERE o.report_id = h.report_id AND o.field = h.field AND o.id <> h.id)
    )
    ORDER BY h.id;

  DROP TABLE fields_before;
  DROP TABLE history_before;
  CREATE INDEX history_of_field ON history (report, field, id);

  -- A report that another takes the place of would take its fields with it.
  CREATE TRIGGER reports_once BEFORE INSERT ON reports
    WHEN EXISTS (SELECT 1 FROM reports WHERE id = NEW.id OR key = NEW.key)
    BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER reports_named_once BEFORE UPDATE OF id, key ON reports
    WHEN NEW.id <> OLD.id OR NEW.key IS NOT OLD.key
    BEGIN SELECT RAISE(ABORT, 'append-only'); END;

  CREATE TRIGGER fields_added BEFORE INSERT ON fields
    WHEN NOT (SELECT state FROM reports WHERE key = NEW.report) = 'draft'
    BEGIN SELECT RAISE(ABORT, 'frozen'); END;
  CREATE TRIGGER fields_changed BEFORE UPDATE ON fields
    WHEN NOT (SELECT state FROM reports WHERE key = OLD.report) = 'draft'
      OR NEW.report <> OLD.report OR NEW.field <> OLD.field
    BEGIN SELECT RAISE(ABORT, 'frozen'); END;
  CREATE TRIGGER fields_removed BEFORE DELETE ON fields
    WHEN NOT (SELECT state FROM reports WHERE key = OLD.report) = 'draft'
    BEGIN SELECT RAISE(ABORT, 'frozen'); END;

  -- What a field held first is kept the moment it changes, however it does.
  CREATE TRIGGER fields_first_kept_on_change BEFORE UPDATE OF value ON fields
    WHEN NOT EXISTS (SELECT 1 FROM history WHERE report = OLD.report AND field = OLD.field)
    BEGIN
      INSERT INTO history (report, field, value, started_at, edited_at, closed)
        SELECT OLD.report, OLD.field, OLD.value, created_at, created_at, 1 FROM reports WHERE key = OLD.report;
    END;
  CREATE TRIGGER fields_first_kept_on_removal BEFORE DELETE ON fields
    WHEN NOT EXISTS (SELECT 1 FROM history WHERE report = OLD.report AND field = OLD.field)
    BEGIN
      INSERT INTO history (report, field, value, started_at, edited_at, closed)
        SELECT OLD.report, OLD.field, OLD.value, created_at, created_at, 1 FROM reports WHERE key = OLD.report;
    END;
  -- REPLACE removes without a delete trigger.
  CREATE TRIGGER fields_first_kept_on_replacement BEFORE INSERT ON fields
    WHEN EXISTS (SELECT 1 FROM fields WHERE report = NEW.report AND field = NEW.field)
      AND NOT EXISTS (SELECT 1 FROM history WHERE report = NEW.report AND field = NEW.field)
    BEGIN
      INSERT INTO history (report, field, value, started_at, edited_at, closed)
        SELECT f.report, f.field, f.value, r.created_at, r.created_at, 1
        FROM fields f JOIN reports r ON r.key = f.report WHERE f.report = NEW.report AND f.field = NEW.field;
    END;

  CREATE TRIGGER history_added BEFORE INSERT ON history
    WHEN NOT (SELECT state FROM reports WHERE key = NEW.report) = 'draft'
    BEGIN SELECT RAISE(ABORT, 'frozen'); END;
  CREATE TRIGGER history_changed BEFORE UPDATE ON history
    WHEN OLD.closed OR NOT (SELECT state FROM reports WHERE key = OLD.report) = 'draft'
      OR NEW.report <> OLD.report OR NEW.field <> OLD.field
    BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  CREATE TRIGGER history_never_removed BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`
