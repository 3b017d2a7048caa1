import { tableBlock } from '../../core/document/compose.ts'
import { gridTexts } from '../../core/document/table-grid.ts'
import type { Editions } from '../../core/form/editions.ts'
import type { Form } from '../../core/form/form.ts'
import type { SourceBlock } from '../../core/import/source.ts'
import { PART_LEVEL, withFields } from './own-fields.ts'

/**
 * The edition in which this program wrote a text, if it did: the heads of its tables stand in it tab by tab, and its headings
 * as they are printed.
 */
export function editionOfText(lines: readonly string[], known: Editions): Form | undefined {
  const text = lines.join('\n')
  return Object.values<Form>(known).find(
    (form) => headsOf(form).every((head) => text.includes(head)) && hasHeadings(lines, form),
  )
}

function hasHeadings(lines: readonly string[], { parts }: Form): boolean {
  const starts = lines.map((line) => line.trim())
  const items = parts.flatMap(({ items }) => items.filter((item) => item.kind === 'text'))
  return items.every(
    ({ heading, optional }) =>
      heading === undefined || optional || starts.some((line) => line.startsWith(heading)),
  )
}

/** What stands over the two wide tables, with a tab between all columns of their grids. */
function headsOf({ tables }: Form): string[] {
  return Object.values(tables)
    .map((table) => gridTexts(tableBlock(table, {})).slice(0, table.headerRows))
    .filter((head) => head.length > 0)
    .map((head) => head.map((texts) => texts.join('\t')).join('\n'))
}

/** The paragraphs of a text of ours. Those of the report are indented, its headings are not; an empty line ends part six. */
export function ownParagraphs(lines: readonly string[], { parts }: Form): SourceBlock[] {
  const headings = new Set(parts.map(({ heading }) => heading))
  const lastPart = lines.findLastIndex((line) => line === parts.at(-1)?.heading)
  const end = lines.findIndex((line, i) => i > lastPart && line === '')
  const filled = lines
    .map((line, i) => ({ line, isReport: end < 0 || i < end }))
    .filter(({ line }) => line.trim() !== '')
  const blocks = filled.map(({ line }, i): SourceBlock => {
    const level = i === 0 ? 0 : headings.has(line) ? PART_LEVEL : undefined
    return {
      kind: 'paragraph',
      text: line.includes('\t') ? line : line.trim(),
      ...(level !== undefined && { level }),
    }
  })
  return withFields(blocks, filled.filter(({ isReport }) => isReport).length, parts)
}
