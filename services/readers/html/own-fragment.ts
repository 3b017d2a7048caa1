import { currentEdition, type Editions } from '../../../core/form/editions.ts'
import type { Form } from '../../../core/form/form.ts'
import type { SourceBlock } from '../../../core/import/source.ts'
import { withFields } from '../own-fields.ts'

/** How a table of ours begins. */
const TABLE = '<table border="1" style="border-collapse:collapse;width:100%">\n<caption>'
/** Elements that systems set around an article, and that a fragment has none of. */
const AROUND = /<(?:html|body|head|div|article|section|main|span|br|img)\b/i
/** 2025年1月9日, or blanks to be written by hand. */
const DATE = /^(?:\d{4})?\s*年\s*(?:\d{1,2})?\s*月\s*(?:\d{1,2})?\s*日$/u

/** Whether a page is a fragment as this program wrote it, not yet in the page of a system. */
export function isOwnFragment(html: string): boolean {
  return html.includes(TABLE) && !AROUND.test(html)
}

/** The blocks of a fragment with their fields; a date at the end and the name before it are the signature. */
export function fragmentBlocks(blocks: readonly SourceBlock[], known: Editions): SourceBlock[] {
  const last = blocks.at(-1)
  const signed = last?.kind === 'paragraph' && DATE.test(last.text)
  return withFields(blocks, blocks.length - (signed ? 2 : 0), partsOf(blocks, known))
}

/** The parts of the edition whose headings all stand in a fragment. */
function partsOf(blocks: readonly SourceBlock[], known: Editions): Form['parts'] {
  const texts = new Set(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])))
  const own = Object.values<Form>(known).find(({ parts }) =>
    parts.every(({ number, heading }) => number === 0 || texts.has(heading)),
  )
  return (own ?? known[currentEdition]).parts
}
