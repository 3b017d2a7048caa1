import type { FurtherItem } from './report.ts'

/**
 * The further items of part one as one text, as which they are edited, stored, compared and checked: each heading on a line
 * of its own that begins with a word joiner, which shows nowhere. A line of an item's text that begins with one has two.
 * Words before the first heading are those of an item without one.
 */

const MARK = '\u2060'

/** The items as one text; {@link itemsIn} gives them back. */
export function furtherText(items: readonly FurtherItem[]): string {
  return items.flatMap(linesOf).join('\n')
}

/** The items in their text. */
export function itemsIn(text: string): FurtherItem[] {
  return placedItems(text).map(({ heading, text: words }) => ({ heading, text: words }))
}

/** An item with where its heading and its words begin in the text of all items, in UTF-16 units. */
export interface PlacedItem extends FurtherItem {
  readonly headingStart: number
  readonly textStart: number
  readonly end: number
}

/** The items in their text, each with its place. */
export function placedItems(text: string): PlacedItem[] {
  const items: { heading: string; lines: string[]; headingStart: number; textStart: number; end: number }[] =
    []
  let start = 0
  for (const line of text === '' ? [] : text.split('\n')) {
    const end = start + line.length
    const isHeading = line.startsWith(MARK) && !line.startsWith(MARK + MARK)
    const last = items.at(-1)
    if (isHeading) {
      const heading = line.slice(MARK.length)
      items.push({ heading, lines: [], headingStart: start + MARK.length, textStart: end + 1, end })
    } else if (last) {
      last.lines.push(unescaped(line))
      last.end = end
    } else items.push({ heading: '', lines: [unescaped(line)], headingStart: start, textStart: start, end })
    start = end + 1
  }
  return items.map(({ lines, ...item }) => ({ ...item, text: lines.join('\n') }))
}

/** Whether there is nothing to print of an item. */
export function isBlankItem({ heading, text }: FurtherItem): boolean {
  return heading.trim() === '' && text.trim() === ''
}

/** The heading as it is printed: in one line, without the mark that ends it. */
export function printedHeading(heading: string): string {
  return heading.trim().replace(/[\s。．.：:；;，,]{1,200}$/u, '')
}

/** Lines before the first heading stay without one, so that a text given back is the one that was read. */
function linesOf({ heading, text }: FurtherItem, i: number, { length }: readonly FurtherItem[]): string[] {
  if (i === 0 && heading === '' && (text !== '' || length > 1)) return text.split('\n').map(escaped)
  const own = text === '' ? [] : text.split('\n').map(escaped)
  return [MARK + heading.replaceAll('\n', ' ').replace(/^\u2060+/u, ''), ...own]
}

function escaped(line: string): string {
  return line.startsWith(MARK) ? MARK + line : line
}

function unescaped(line: string): string {
  return line.startsWith(MARK + MARK) ? line.slice(MARK.length) : line
}
