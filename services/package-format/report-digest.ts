/**
 * The custom property of a Word file that holds the digest of the report it prints. Word, WPS and LibreOffice keep such
 * properties when they save the file, also as .doc, .odt or .rtf.
 */
export const REPORT_DIGEST = 'nianbao-report'

/** The digest in a value of that property; undefined where it holds something else. */
export function reportDigestIn(value: string): string | undefined {
  return /^[0-9a-f]{64}$/u.test(value) ? value : undefined
}
