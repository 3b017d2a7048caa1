import type { FlowParagraph } from './flow.ts'
import { itemNumber, LAST_ITEM } from '../report/item-numbers.ts'
import { furtherHeading, headingAt } from './further-heading.ts'

/** An item of part one after the form's. */
export interface OutlinedItem {
  /** As printed, number included, without the mark that ends it; '' where it has none. */
  readonly heading: string
  /** Where the heading stands. */
  readonly from: FlowParagraph['from']
  readonly paragraphs: readonly FlowParagraph[]
}

/** Gathers the further items of part one as they come in a document. */
export class FurtherItems {
  readonly items: (OutlinedItem & { readonly paragraphs: FlowParagraph[]; readonly item?: number })[] = []
  private number = LAST_ITEM
  /** Where a list within an item has come to: its （六） is none of the form's. */
  private inner = 0

  /** Takes a paragraph that begins a further item; false where it does not. */
  begin(paragraph: FlowParagraph): boolean {
    const found = furtherHeading(paragraph, this.number)
    if (!found || (this.inner > 0 && found.number === this.inner + 1)) return false
    this.number = found.number
    this.open(paragraph, found)
    return true
  }

  /** A paragraph under the last heading. */
  put(paragraph: FlowParagraph): void {
    this.items.at(-1)?.paragraphs.push(paragraph)
  }

  /** A paragraph of a file of this program's own, which says what item it is of. */
  take(paragraph: FlowParagraph): void {
    const known = this.items.find(({ item }) => item !== undefined && item === paragraph.item)
    if (known) known.paragraphs.push(paragraph)
    else this.open(paragraph, ownHeading(paragraph), paragraph.item)
  }

  /** A heading of the form came. */
  closeList(): void {
    this.inner = 0
  }

  /** Words of an item, which may be a point of a list. */
  pass({ text }: FlowParagraph): void {
    const number = itemNumber(text)
    if (number === 1 || (this.inner > 0 && number === this.inner + 1)) this.inner = number
  }

  private open(
    paragraph: FlowParagraph,
    { heading, rest }: { readonly heading: string; readonly rest: string },
    item?: number,
  ): void {
    this.inner = 0
    const { level: _level, bold: _bold, runIn: _runIn, ...words } = paragraph
    const paragraphs = rest.trim() === '' ? [] : [{ ...words, text: rest }]
    this.items.push({ heading, from: paragraph.from, paragraphs, ...(item !== undefined && { item }) })
  }
}

/** The heading of an item's first paragraph: on a line of its own, set apart, or up to its mark. */
function ownHeading(paragraph: FlowParagraph): { heading: string; rest: string } {
  const { text, level, runIn = 0 } = paragraph
  if (level !== undefined) return headingAt(text, text.length)
  if (runIn > 0) return headingAt(text, runIn)
  return furtherHeading(paragraph, 0) ?? { heading: '', rest: text }
}
