/** What the list of reports shows and is sorted by stands in columns, so that no question reads a whole report. */
export const LIST = `
  -- As the fields have them.
  ALTER TABLE reports ADD COLUMN unit TEXT NOT NULL DEFAULT '';
  ALTER TABLE reports ADD COLUMN level TEXT NOT NULL DEFAULT 'department';
  ALTER TABLE reports ADD COLUMN year INTEGER NOT NULL DEFAULT 2008;
  -- By which the unit's name sorts as it is read aloud; null until it was told.
  ALTER TABLE reports ADD COLUMN unit_key TEXT;
  -- The deadline that applies: the report's own, or the office's; null until it was told.
  ALTER TABLE reports ADD COLUMN due TEXT;
  -- Findings that are no mere blanks, the share that is written, and the version of the checks that counted: null where
  -- something changed since, 0 where nobody has counted yet.
  ALTER TABLE reports ADD COLUMN errors INTEGER;
  ALTER TABLE reports ADD COLUMN warnings INTEGER;
  ALTER TABLE reports ADD COLUMN advice INTEGER;
  ALTER TABLE reports ADD COLUMN share REAL;
  ALTER TABLE reports ADD COLUMN counted_by INTEGER;
  ALTER TABLE reports ADD COLUMN state_order INTEGER GENERATED ALWAYS AS
    (CASE state WHEN 'draft' THEN 0 WHEN 'review' THEN 1 WHEN 'signed' THEN 2 WHEN 'submitted' THEN 3 ELSE 4 END);

  UPDATE reports SET
    unit = coalesce((SELECT value ->> '$' FROM fields WHERE report = key AND field = 'agency.name'), ''),
    level = coalesce((SELECT value ->> '$' FROM fields WHERE report = key AND field = 'agency.level'), 'department'),
    year = coalesce((SELECT value ->> '$' FROM fields WHERE report = key AND field = 'year'), 2008),
    counted_by = 0;

  CREATE INDEX reports_of_unit ON reports (unit, year) WHERE deleted_at IS NULL;
  CREATE INDEX reports_counted ON reports (counted_by, edited_at) WHERE deleted_at IS NULL;
  -- One for each order and direction of the list, with the unit's name, so that a search reads nothing else.
  CREATE INDEX reports_by_edit ON reports (edited_at, key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_unit ON reports (unit_key, year DESC, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_unit_down ON reports (unit_key DESC, year DESC, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_year ON reports (year, unit_key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_year_down ON reports (year DESC, unit_key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_state ON reports (state_order, unit_key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_state_down ON reports (state_order DESC, unit_key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_due ON reports (due, unit_key, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_due_down ON reports (due DESC, unit_key, unit) WHERE deleted_at IS NULL;

  CREATE TRIGGER fields_name_report AFTER INSERT ON fields
    WHEN NEW.field IN ('agency.name', 'agency.level', 'year')
    BEGIN
      UPDATE reports SET
        unit = CASE NEW.field WHEN 'agency.name' THEN coalesce(NEW.value ->> '$', '') ELSE unit END,
        level = CASE NEW.field WHEN 'agency.level' THEN coalesce(NEW.value ->> '$', 'department') ELSE level END,
        year = CASE NEW.field WHEN 'year' THEN coalesce(NEW.value ->> '$', 2008) ELSE year END
      WHERE key = NEW.report;
    END;
  CREATE TRIGGER fields_rename_report AFTER UPDATE OF value ON fields
    WHEN NEW.field IN ('agency.name', 'agency.level', 'year')
    BEGIN
      UPDATE reports SET
        unit = CASE NEW.field WHEN 'agency.name' THEN coalesce(NEW.value ->> '$', '') ELSE unit END,
        level = CASE NEW.field WHEN 'agency.level' THEN coalesce(NEW.value ->> '$', 'department') ELSE level END,
        year = CASE NEW.field WHEN 'year' THEN coalesce(NEW.value ->> '$', 2008) ELSE year END
      WHERE key = NEW.report;
    END;
  CREATE TRIGGER reports_renamed AFTER UPDATE OF unit ON reports WHEN NEW.unit <> OLD.unit
    BEGIN UPDATE reports SET unit_key = NULL WHERE key = NEW.key; END;
  CREATE TRIGGER reports_due_anew AFTER UPDATE OF level, year, deadline ON reports
    WHEN NEW.level <> OLD.level OR NEW.year <> OLD.year OR NEW.deadline IS NOT OLD.deadline
    BEGIN UPDATE reports SET due = NULL WHERE key = NEW.key; END;

  -- The findings of a report depend on its fields, on what was set aside, and on its unit's report of the year before.
  CREATE TRIGGER reports_uncounted AFTER UPDATE OF edited_at, unit, year, deleted_at ON reports
    BEGIN
      UPDATE reports SET counted_by = NULL WHERE key = NEW.key AND counted_by IS NOT NULL;
      UPDATE reports SET counted_by = NULL
        WHERE unit = NEW.unit AND unit <> '' AND year = NEW.year + 1 AND deleted_at IS NULL AND counted_by IS NOT NULL;
    END;
  CREATE TRIGGER reports_moved AFTER UPDATE OF unit, year ON reports WHEN NEW.unit <> OLD.unit OR NEW.year <> OLD.year
    BEGIN
      UPDATE reports SET counted_by = NULL
        WHERE unit = OLD.unit AND unit <> '' AND year = OLD.year + 1 AND deleted_at IS NULL AND counted_by IS NOT NULL;
    END;
  CREATE TRIGGER set_aside_uncounted AFTER INSERT ON set_aside
    BEGIN UPDATE reports SET counted_by = NULL WHERE id = NEW.report_id; END;
  CREATE TRIGGER set_aside_uncounted_on_change AFTER UPDATE ON set_aside
    BEGIN UPDATE reports SET counted_by = NULL WHERE id = NEW.report_id; END;
  CREATE TRIGGER set_aside_uncounted_on_removal AFTER DELETE ON set_aside
    BEGIN UPDATE reports SET counted_by = NULL WHERE id = OLD.report_id; END;
`
