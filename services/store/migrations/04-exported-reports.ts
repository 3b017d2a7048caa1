/** Exports keep the report as it was exported. */
export const EXPORTED_REPORTS = `
  -- The report as it was exported, in the exchange form; older exports have none.
  ALTER TABLE exports ADD COLUMN report TEXT;
  `
