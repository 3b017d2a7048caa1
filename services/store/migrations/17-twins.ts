/** Reports of a unit's latest year all stand at its head: a second one of the same year would hide the first. */
export const TWINS = `
  -- heads: 1 the last made of the unit's latest year, under which the years before stand; 2 another of the latest year; 0 below.
  DROP TRIGGER reports_headed;
  CREATE TRIGGER reports_headed AFTER UPDATE OF unit, year, deleted_at ON reports
    WHEN NEW.unit <> OLD.unit OR NEW.year <> OLD.year OR NEW.deleted_at IS NOT OLD.deleted_at
    BEGIN
      UPDATE reports SET heads = CASE
          WHEN year < (SELECT max(o.year) FROM reports o WHERE o.unit = reports.unit AND o.deleted_at IS NULL) THEN 0
          WHEN EXISTS (SELECT 1 FROM reports o WHERE o.unit = reports.unit AND o.year = reports.year
            AND o.key > reports.key AND o.deleted_at IS NULL) THEN 2
          ELSE 1 END
        WHERE unit IN (OLD.unit, NEW.unit) AND unit <> '' AND deleted_at IS NULL;
      UPDATE reports SET heads = 1 WHERE key = NEW.key AND unit = '';
    END;
  UPDATE reports SET heads = 2
    WHERE heads = 0 AND deleted_at IS NULL AND unit <> '' AND year =
      (SELECT max(o.year) FROM reports o WHERE o.unit = reports.unit AND o.deleted_at IS NULL);

  -- Of several reports of a year a signed one is the last year of the next: what is found there depends on it.
  CREATE TRIGGER reports_stepped AFTER UPDATE OF state ON reports WHEN NEW.state <> OLD.state
    BEGIN
      UPDATE reports SET counted_by = NULL
        WHERE unit = NEW.unit AND unit <> '' AND year = NEW.year + 1 AND deleted_at IS NULL AND counted_by IS NOT NULL;
    END;
`
