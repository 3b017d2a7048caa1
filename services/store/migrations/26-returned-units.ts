/** A letter of return tells to which unit it went: its version may be given to another. */
export const RETURNED_UNITS = `
  -- Key of the unit that the version was of; null where an older program does not tell.
  ALTER TABLE submission_returns ADD COLUMN unit INTEGER;
  UPDATE submission_returns SET unit = (SELECT coalesce(s.unit, s.left_unit) FROM submissions s WHERE s.key = submission);
`
