const OF_NAME = (row: string, other: string) =>
  `${other}.unit = ${row}.unit AND ${other}.deleted_at IS NULL AND ${other}.region <> ''`
const PLACE = `coalesce(CASE
          WHEN region <> '' THEN (SELECT o.region FROM reports o
            WHERE ${OF_NAME('reports', 'o')} AND substr(reports.region, -length(o.region)) = o.region
            ORDER BY length(o.region) LIMIT 1)
          ELSE (SELECT s.region FROM reports s WHERE ${OF_NAME('reports', 's')} AND NOT EXISTS
            (SELECT 1 FROM reports o WHERE ${OF_NAME('s', 'o')} AND substr(o.region, -length(s.region)) <> s.region) LIMIT 1)
          END, region)`
const OTHERS = `FROM reports o WHERE o.unit = reports.unit AND o.place = reports.place AND o.deleted_at IS NULL`
const HEADS = `CASE
          WHEN year < (SELECT max(o.year) ${OTHERS}) THEN 0
          WHEN EXISTS (SELECT 1 ${OTHERS} AND o.year = reports.year AND o.key > reports.key) THEN 2
          ELSE 1 END`

/** Units of one bare name (水利局) are told apart by the region that their reports say. */
export const PLACES = `
  -- 所在地区 as the report says it.
  ALTER TABLE submissions ADD COLUMN region TEXT NOT NULL DEFAULT '';
  ALTER TABLE reports ADD COLUMN region TEXT NOT NULL DEFAULT '';
  -- Of what region its unit is, of those that reports of the unit's name say: the shortest that its own ends with (渠县 of 四川省渠县);
  -- where it says none, the only one there is; else none.
  ALTER TABLE reports ADD COLUMN place TEXT NOT NULL DEFAULT '';

  UPDATE reports SET region = coalesce(
    (SELECT trim(value ->> '$') FROM fields WHERE report = key AND field = 'agency.region'), '');
  UPDATE reports SET place = ${PLACE} WHERE unit <> '' AND deleted_at IS NULL;
  UPDATE reports SET heads = ${HEADS} WHERE unit <> '' AND deleted_at IS NULL;

  CREATE TRIGGER fields_place_report AFTER INSERT ON fields WHEN NEW.field = 'agency.region'
    BEGIN UPDATE reports SET region = trim(coalesce(NEW.value ->> '$', '')) WHERE key = NEW.report; END;
  CREATE TRIGGER fields_move_report AFTER UPDATE OF value ON fields WHEN NEW.field = 'agency.region'
    BEGIN UPDATE reports SET region = trim(coalesce(NEW.value ->> '$', '')) WHERE key = NEW.report; END;
  DROP TRIGGER reports_headed;
  CREATE TRIGGER reports_headed AFTER UPDATE OF unit, region, year, deleted_at ON reports
    WHEN NEW.unit <> OLD.unit OR NEW.region <> OLD.region OR NEW.year <> OLD.year OR NEW.deleted_at IS NOT OLD.deleted_at
    BEGIN
      UPDATE reports SET place = ${PLACE}
        WHERE unit IN (OLD.unit, NEW.unit) AND unit <> '' AND deleted_at IS NULL;
      UPDATE reports SET heads = ${HEADS}
        WHERE unit IN (OLD.unit, NEW.unit) AND unit <> '' AND deleted_at IS NULL;
      UPDATE reports SET heads = 1 WHERE key = NEW.key AND unit = '';
    END;
  -- Which report is the last year of which depends on it.
  CREATE TRIGGER reports_placed AFTER UPDATE OF place ON reports WHEN NEW.place <> OLD.place
    BEGIN
      UPDATE reports SET counted_by = NULL
        WHERE unit = NEW.unit AND unit <> '' AND deleted_at IS NULL AND counted_by IS NOT NULL;
    END;
`
