/** The report that is shown to those who want to see a whole one: it is read from a file, never stored, never listed. */
export const SAMPLE_ID = 'sample'
