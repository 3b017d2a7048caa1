import { currentEdition, type Editions } from '../../../core/form/editions.ts'
import type { Form } from '../../../core/form/form.ts'
import type { SourceBlock } from '../../../core/import/source.ts'
import { withFields } from '../own-fields.ts'
import type { Page } from './page.ts'

/** How a table of ours begins. */
const TABLE = '<table border="1" style="border-collapse:collapse;width:100%">\n<caption>'
/** Elements that systems set around an article, and that a fragment has none of. */
const AROUND = /<(?:html|body|head|div|article|section|main|span|br|img)\b/i
/** 2025年1月9日, or blanks to be written by hand. */
const DATE = /^(?:\d{4})?\s*年\s*(?:\d{1,2}\s*)?月\s*(?:\d{1,2}\s*)?日$/u

/** Whether a page is a fragment as this program wrote it, not yet in the page of a system. */
export function isOwnFragment(html: string): boolean {
  return html.includes(TABLE) && !AROUND.test(html)
}

/** Elements that a system's page has and an editor does not leave. */
const SYSTEM = /<(?:html|body|head|div|article|section|main)\b/i
/** A fragment has three tables with captions. */
const CAPTIONS = 3

/**
 * Whether a page is a fragment of ours as an editor gives it back (TinyMCE, CKEditor): the captions of its tables and all of its
 * headings stand as they were printed. One whose words were changed is read like any page.
 */
export function isEditedFragment(html: string, { blocks, captions }: Page, known: Editions): boolean {
  if (captions !== CAPTIONS || SYSTEM.test(html)) return false
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const headings = partsOf(blocks, known).flatMap(({ number, heading, items }) => [
    ...(number === 0 ? [] : [heading]),
    ...items.flatMap((item) =>
      item.kind === 'text' && !item.optional && item.heading ? [item.heading] : [],
    ),
  ])
  return headings.every((heading) => texts.some((text) => text.startsWith(heading)))
}

/** The blocks of a fragment with their fields; a date at the end and the name before it are the signature. */
export function fragmentBlocks(blocks: readonly SourceBlock[], known: Editions): SourceBlock[] {
  const last = blocks.at(-1)
  const signed = last?.kind === 'paragraph' && DATE.test(last.text)
  return withFields(blocks, blocks.length - (signed ? 2 : 0), partsOf(blocks, known))
}

/** The same of an edited one. Its preamble is read like any, for the unit and the year that stand in it. */
export function editedBlocks(blocks: readonly SourceBlock[], known: Editions): SourceBlock[] {
  return fragmentBlocks(blocks, known).map((block, i) =>
    block.kind === 'paragraph' && block.field === 'preamble' ? (blocks[i] ?? block) : block,
  )
}

/** The parts of the edition whose headings all stand in a fragment. */
function partsOf(blocks: readonly SourceBlock[], known: Editions): Form['parts'] {
  const texts = new Set(blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])))
  const own = Object.values<Form>(known).find(({ parts }) =>
    parts.every(({ number, heading }) => number === 0 || texts.has(heading)),
  )
  return (own ?? known[currentEdition]).parts
}
