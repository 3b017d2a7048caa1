/** Two units may send the very same, and what is not filled in is counted apart from what is wrong. */
export const VERSIONS_TOLD = `
  DROP INDEX submissions_by_digest;
  CREATE INDEX submissions_by_digest ON submissions (collection, digest);

  -- How many of the errors are only not filled in yet; of what an older program checked nothing is known.
  ALTER TABLE submissions ADD COLUMN unwritten INTEGER NOT NULL DEFAULT 0;
`
