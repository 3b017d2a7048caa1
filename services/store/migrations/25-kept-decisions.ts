/** What a version met when it came to its unit is noted, and a unit that is taken off the roster keeps what was decided. */
export const KEPT_DECISIONS = `
  -- Key of the version that was in use when this one came to its unit, how that stood, and whether this one took its place.
  ALTER TABLE submissions ADD COLUMN met INTEGER;
  ALTER TABLE submissions ADD COLUMN met_as TEXT;
  ALTER TABLE submissions ADD COLUMN took_over INTEGER NOT NULL DEFAULT 0;
  -- Key of the unit that it was of, where that was taken off the roster.
  ALTER TABLE submissions ADD COLUMN left_unit INTEGER;
  CREATE INDEX submissions_left ON submissions (left_unit) WHERE left_unit IS NOT NULL;

  -- 1 where the office put the version in use. What an older program has in use and is not the latest was, or may have been.
  ALTER TABLE roster ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
  UPDATE roster SET chosen = 1 WHERE current IS NOT NULL
    AND current <> (SELECT key FROM submissions WHERE unit = roster.key ORDER BY version DESC LIMIT 1);

  -- Units that were taken off the roster, to be brought back as they were.
  CREATE TABLE removed_units (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    other_names TEXT NOT NULL,
    deadline TEXT,
    contact TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    excluded INTEGER NOT NULL,
    current INTEGER,
    chosen INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX removed_units_by_name ON removed_units (collection, name);

  -- A look at two texts stays where a unit is taken off the roster.
  CREATE TABLE looks (
    collection INTEGER NOT NULL REFERENCES collections (key) ON DELETE CASCADE,
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    field TEXT NOT NULL,
    digest TEXT NOT NULL,
    remark TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (collection, one, other, field)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO looks SELECT collection, one, other, field, digest, remark, at FROM alike_looks;
  DROP TABLE alike_looks;
  ALTER TABLE looks RENAME TO alike_looks;
`
