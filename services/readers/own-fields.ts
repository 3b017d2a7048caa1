import { FURTHER_ITEMS, type TextItem, type TextPlace } from '../../core/form/form.ts'
import { FORM } from '../../core/import/form-labels.ts'
import { furtherHeading } from '../../core/import/further-heading.ts'
import type { SourceBlock, SourceParagraph } from '../../core/import/source.ts'
import { LAST_ITEM } from '../../core/report/item-numbers.ts'

/** Level of 一、 in documents of ours. */
export const PART_LEVEL = 2
/** Level of （一） on a line of its own. */
const ITEM_LEVEL = 3

/**
 * Names the field of every paragraph in a document that this program wrote without marks of its own. All headings stand
 * in it exactly as printed and in the form's order, so that no paragraph is taken for a heading that only begins like one.
 * @param end where the report ends and its signature begins
 */
export function withFields(blocks: readonly SourceBlock[], end: number): SourceBlock[] {
  let coming = textItems(0)
  let place = enter()
  let number = LAST_ITEM
  /** The field of a part that has no headings. */
  function enter(): TextPlace | undefined {
    const item = coming[0]?.heading === undefined ? coming.shift() : undefined
    return item && { field: item.field }
  }
  /** Whether a paragraph begins one of the items after the form's, which have any heading. */
  function goesFurther(block: SourceParagraph): boolean {
    if (coming[0]?.field !== FURTHER_ITEMS) return false
    const found = furtherHeading(block, number)
    if (!found) return false
    number = found.number
    place = { field: FURTHER_ITEMS, item: (place?.item ?? 0) + 1 }
    return true
  }
  return blocks.map((block, i) => {
    if (block.kind === 'table' || (block.level ?? PART_LEVEL) < PART_LEVEL || i >= end) return block
    if (block.level === PART_LEVEL) {
      coming = textItems(FORM.parts.find(({ heading }) => heading === block.text)?.number)
      place = enter()
      return block
    }
    const [next] = coming
    if (goesFurther(block)) return named(block, place)
    if (next?.heading === undefined || !begins(block.text, next.heading)) return named(block, place)
    coming.shift()
    place = { field: next.field }
    return named(block.text === next.heading ? { ...block, level: ITEM_LEVEL } : block, place)
  })
}

function textItems(part: number | undefined): TextItem[] {
  const items = FORM.parts.find(({ number }) => number === part)?.items ?? []
  return items.filter((item) => item.kind === 'text')
}

function begins(text: string, heading: string): boolean {
  return text === heading || text.startsWith(`${heading}。`)
}

function named(block: SourceParagraph, place: TextPlace | undefined): SourceParagraph {
  return { ...block, ...place }
}
