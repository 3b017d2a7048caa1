import { type TextField, FURTHER_ITEMS, type TextPlace } from '../form/form.ts'

/**
 * The bookmark around the paragraphs of a text in a Word file: "_nb_overview_proactive", "_nb_overview_more_1". A name that
 * begins with _ is hidden in Word.
 */
export function fieldBookmark({ field, item }: TextPlace): string {
  return `_nb_${field.replaceAll('.', '_')}${item === undefined ? '' : `_${item}`}`
}

/** The text a bookmark is around, of the fields of a form; nothing where it is none of this program's. */
export function bookmarkedText(name: string, fields: readonly TextField[]): TextPlace | undefined {
  const item = /^_nb_overview_more_(\d{1,3})$/u.exec(name)?.[1]
  if (item !== undefined) return { field: FURTHER_ITEMS, item: Number(item) }
  const field = fields.find((each) => fieldBookmark({ field: each }) === name)
  return field && { field }
}
