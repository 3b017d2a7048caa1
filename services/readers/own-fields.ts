import type { Form, TextField, TextItem } from '../../core/form/form.ts'
import type { SourceBlock, SourceParagraph } from '../../core/import/source.ts'

/** Level of 一、 in documents of ours. */
export const PART_LEVEL = 2
/** Level of （一） on a line of its own. */
const ITEM_LEVEL = 3

/**
 * Names the field of every paragraph in a document that this program wrote without marks of its own. All headings stand
 * in it exactly as printed and in the form's order, so that no paragraph is taken for a heading that only begins like one.
 * @param end where the report ends and its signature begins
 */
export function withFields(blocks: readonly SourceBlock[], end: number, parts: Form['parts']): SourceBlock[] {
  let coming = textItems(parts, 0)
  let field = enter()
  /** The field of a part that has no headings. */
  function enter(): TextField | undefined {
    return coming[0] && coming[0].heading === undefined ? coming.shift()?.field : undefined
  }
  return blocks.map((block, i) => {
    if (block.kind === 'table' || (block.level ?? PART_LEVEL) < PART_LEVEL || i >= end) return block
    if (block.level === PART_LEVEL) {
      coming = textItems(parts, parts.find(({ heading }) => heading === block.text)?.number)
      field = enter()
      return block
    }
    const [next] = coming
    if (next?.heading === undefined || !begins(block.text, next.heading)) return named(block, field)
    coming.shift()
    field = next.field
    return named(block.text === next.heading ? { ...block, level: ITEM_LEVEL } : block, field)
  })
}

function textItems(parts: Form['parts'], part: number | undefined): TextItem[] {
  const items = parts.find(({ number }) => number === part)?.items ?? []
  return items.filter((item) => item.kind === 'text')
}

function begins(text: string, heading: string): boolean {
  return text === heading || text.startsWith(`${heading}。`)
}

function named(block: SourceParagraph, field: TextField | undefined): SourceParagraph {
  return field === undefined ? block : { ...block, field }
}
