import { FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { itemNumber, LAST_ITEM } from '../report/item-numbers.ts'
import type { FlowParagraph } from './flow.ts'
import { furtherHeading } from './further-heading.ts'
import { fieldOf, itemCandidate } from './item-candidate.ts'
import { namesItem } from './item-sequence.ts'
import type { ItemStart } from './item-starts.ts'

/** In a file of this program's own, which names its items: headings that were written into it later. */
export function ownItemStarts(paragraphs: readonly FlowParagraph[]): ReadonlyMap<FlowParagraph, ItemStart> {
  const starts = new Map<FlowParagraph, ItemStart>()
  const begun = new Set<TextField>()
  let [before, inner, isWithin] = [LAST_ITEM, 0, false]
  for (const paragraph of paragraphs) {
    const number = itemNumber(paragraph.text)
    if (paragraph.field !== undefined) {
      const isOpened = begun.has(paragraph.field) && !isNextFurther(paragraph, before)
      isWithin = true
      begun.add(paragraph.field)
      if (!isOpened) {
        // The number of a heading, and of no list within an item.
        before = Math.max(before, number ?? 0)
        inner = 0
        continue
      }
    } else {
      const named = itemCandidate(paragraph)
      const further = isWithin ? furtherHeading(paragraph, before) : undefined
      if (named && namesItem(named) && !begun.has(fieldOf(named))) {
        begun.add(fieldOf(named))
        starts.set(paragraph, { field: fieldOf(named), rest: named.split.rest, heading: '', number })
        continue
      }
      if (further && !(inner > 0 && further.number === inner + 1)) {
        before = further.number
        inner = 0
        starts.set(paragraph, { field: FURTHER_ITEMS, ...further })
        continue
      }
    }
    if (number === 1 || (inner > 0 && number === inner + 1)) inner = number
  }
  return starts
}

function isNextFurther(paragraph: FlowParagraph, before: number): boolean {
  return paragraph.field === FURTHER_ITEMS && furtherHeading(paragraph, before) !== undefined
}
