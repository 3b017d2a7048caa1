const ITS_OWN = `p.unit = reports.unit AND substr(reports.region, -length(p.place)) = p.place`
const PLACE = `CASE
          WHEN region <> '' THEN coalesce((SELECT p.place FROM unit_places p WHERE ${ITS_OWN} ORDER BY length(p.place) LIMIT 1), region)
          WHEN (SELECT count(*) FROM unit_places p WHERE p.unit = reports.unit) = 1
            THEN (SELECT p.place FROM unit_places p WHERE p.unit = reports.unit)
          ELSE '' END`
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
  CREATE VIEW unit_places AS
    SELECT DISTINCT r.unit, r.region AS place FROM reports r
    WHERE r.deleted_at IS NULL AND r.unit <> '' AND r.region <> '' AND NOT EXISTS
      (SELECT 1 FROM reports o WHERE o.unit = r.unit AND o.deleted_at IS NULL AND o.region NOT IN ('', r.region)
       AND substr(r.region, -length(o.region)) = o.region);

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
