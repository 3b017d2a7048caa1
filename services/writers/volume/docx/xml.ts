import { printable } from '../../../../core/document/printable.ts'

/** Words as they stand between tags: what XML can't hold is left out, what it uses for itself is escaped. */
export function words(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * A run of Word. `hint` keeps quotation marks and dashes in the Chinese font.
 * @param scale width of the characters in per cent of their own
 */
export function run(text: string, scale = 100): string {
  const narrowed = scale === 100 ? '' : `<w:w w:val="${scale}"/>`
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${narrowed}</w:rPr><w:t xml:space="preserve">${words(text)}</w:t></w:r>`
}

/** @param properties further elements of w:pPr, in the order of its schema */
export function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`
}
