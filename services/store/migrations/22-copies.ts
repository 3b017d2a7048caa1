/** A report in a file of another kind is looked for by what it says, among all that came. */
export const COPIES = `
  CREATE INDEX submissions_by_substance ON submissions (collection, substance);
`
