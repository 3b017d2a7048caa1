import type { Field } from '../report/report.ts'

/**
 * The bookmark around the paragraphs of a field in a Word file: "_nb_overview_proactive". A name that begins with _ is hidden
 * in Word.
 */
export function fieldBookmark(field: Field): string {
  return `_nb_${field.replaceAll('.', '_')}`
}
