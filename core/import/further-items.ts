import type { FlowParagraph } from './flow.ts'
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

  /** A paragraph with the heading of an item. */
  begin({ from }: FlowParagraph, heading: string): void {
    this.items.push({ heading, from, paragraphs: [] })
  }

  /** A paragraph under the last heading. */
  put(paragraph: FlowParagraph): void {
    this.items.at(-1)?.paragraphs.push(paragraph)
  }

  /** A paragraph of a file of this program's own, which says what item it is of. */
  take(paragraph: FlowParagraph): void {
    const { item } = paragraph
    const known = this.items.find((each) => each.item !== undefined && each.item === item)
    if (known) {
      known.paragraphs.push(paragraph)
      return
    }
    const { heading, rest } = ownHeading(paragraph)
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
