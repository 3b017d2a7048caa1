/** Years stand under their unit, old ones in the archive; what is due is asked of its own index. */
export const UNITS = `
  -- 存档: a past year, kept to be looked up, for which nobody waits.
  ALTER TABLE reports ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
  -- The latest of its unit, under which the unit's other years stand; one without a unit's name stands alone.
  ALTER TABLE reports ADD COLUMN heads INTEGER NOT NULL DEFAULT 1;
  -- The version of the collation that told unit_key; null where none has.
  ALTER TABLE reports ADD COLUMN key_by INTEGER;
  -- The first part that is not all written, as counted last; null where there is none, or nobody has counted.
  ALTER TABLE reports ADD COLUMN next_part INTEGER;
  ALTER TABLE reports ADD COLUMN standing INTEGER GENERATED ALWAYS AS
    (CASE WHEN archived THEN 5 ELSE state_order END);

  UPDATE reports SET key_by = 1 WHERE unit_key IS NOT NULL;
  UPDATE reports SET counted_by = 0 WHERE state = 'draft' AND share < 1 AND counted_by IS NOT NULL;
  -- What was begun more than a year late was never due here: it was imported to be looked up.
  UPDATE reports SET archived = 1 WHERE state = 'draft' AND year < CAST(substr(created_at, 1, 4) AS INTEGER) - 1;

  DROP INDEX reports_of_unit;
  DROP INDEX reports_by_edit;
  DROP INDEX reports_by_unit;
  DROP INDEX reports_by_unit_down;
  DROP INDEX reports_by_year;
  DROP INDEX reports_by_year_down;
  DROP INDEX reports_by_state;
  DROP INDEX reports_by_state_down;
  DROP INDEX reports_by_due;
  DROP INDEX reports_by_due_down;
  CREATE INDEX reports_of_unit ON reports (unit, year, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_collation ON reports (key_by, unit) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_edit ON reports (edited_at, key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_unit ON reports (unit_key, year DESC, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_unit_down ON reports (unit_key DESC, year DESC, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_year ON reports (year, unit_key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_year_down ON reports (year DESC, unit_key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_state ON reports (standing, unit_key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_state_down ON reports (standing DESC, unit_key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_due ON reports (archived, due, unit_key, unit, heads) WHERE deleted_at IS NULL;
  CREATE INDEX reports_by_due_down ON reports (archived, due DESC, unit_key, unit, heads) WHERE deleted_at IS NULL;
  -- A year's reports by their state, and those of them that are still to be published, the most pressing first.
  CREATE INDEX reports_of_season ON reports (year, state, due) WHERE deleted_at IS NULL AND archived = 0;
  CREATE INDEX reports_in_work ON reports (year, due, unit_key)
    WHERE deleted_at IS NULL AND archived = 0 AND state <> 'published';

  UPDATE reports SET heads = 0
    WHERE deleted_at IS NULL AND unit <> '' AND key <>
      (SELECT o.key FROM reports o WHERE o.unit = reports.unit AND o.deleted_at IS NULL
       ORDER BY o.year DESC, o.key DESC LIMIT 1);
  CREATE TRIGGER reports_headed AFTER UPDATE OF unit, year, deleted_at ON reports
    WHEN NEW.unit <> OLD.unit OR NEW.year <> OLD.year OR NEW.deleted_at IS NOT OLD.deleted_at
    BEGIN
      UPDATE reports SET heads = 0
        WHERE unit IN (OLD.unit, NEW.unit) AND unit <> '' AND heads = 1 AND deleted_at IS NULL;
      UPDATE reports SET heads = 1 WHERE key IN (
        (SELECT key FROM reports WHERE unit = OLD.unit AND deleted_at IS NULL ORDER BY year DESC, key DESC LIMIT 1),
        (SELECT key FROM reports WHERE unit = NEW.unit AND deleted_at IS NULL ORDER BY year DESC, key DESC LIMIT 1));
      UPDATE reports SET heads = 1 WHERE key = NEW.key AND unit = '';
    END;
  DROP TRIGGER reports_renamed;
  CREATE TRIGGER reports_renamed AFTER UPDATE OF unit ON reports WHEN NEW.unit <> OLD.unit
    BEGIN UPDATE reports SET unit_key = NULL, key_by = NULL WHERE key = NEW.key; END;
`
