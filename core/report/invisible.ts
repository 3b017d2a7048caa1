/**
 * Characters nobody sees, or that turn the order of others around: controls, directions, joiners, fillers, selectors,
 * tags. Line ends and tabs are none. A selector after a Chinese character may name the form a person's or a place's name
 * is written with, and stays.
 */
const HIDDEN =
  '(?:(?<!\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]|(?![\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}\\n\\r\\t])[\\p{Cf}\\p{Cc}\\p{Default_Ignorable_Code_Point}])'

/** Each run of characters nobody sees. */
export const INVISIBLE = new RegExp(`${HIDDEN}+`, 'gu')

/** The same in the text of further items, where the mark at the beginning of a line says that it is a heading. */
export const INVISIBLE_IN_ITEMS = new RegExp(`(?:(?!(?<![^\\n])\\u2060)${HIDDEN})+`, 'gu')

/** Characters without a meaning others share: what they look like is up to a font of the machine they were typed on. */
export const PRIVATE_USE = /\p{Co}+/gu

/** What stands for a character that others can't read, as type-setters mark it. */
const GETA = '〓'

/** A text that is what it looks like: for names of files and sheets, subjects of mails, and what others sort by. */
export function plainName(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\p{Co}/gu, GETA)
}
