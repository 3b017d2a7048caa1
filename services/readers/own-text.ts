import { tableBlock } from '../../core/document/compose.ts'
import { gridTexts } from '../../core/document/table-grid.ts'
import { FORM, TABLES } from '../../core/import/form-labels.ts'
import type { SourceBlock } from '../../core/import/source.ts'
import { PART_LEVEL, withFields } from './own-fields.ts'

/** What stands over the two wide tables, with a tab between all columns of their grids. */
const HEADS = TABLES.map((table) => gridTexts(tableBlock(table, {})).slice(0, table.headerRows))
  .filter((head) => head.length > 0)
  .map((head) => head.map((texts) => texts.join('\t')).join('\n'))

/** Whether this program wrote a text: the heads of its tables stand in it tab by tab. */
export function isOwnText(lines: readonly string[]): boolean {
  const text = lines.join('\n')
  return HEADS.every((head) => text.includes(head))
}

/** The paragraphs of a text of ours. Those of the report are indented, its headings are not; an empty line ends part six. */
export function ownParagraphs(lines: readonly string[]): SourceBlock[] {
  const lastPart = lines.findLastIndex((line) => line === LAST_HEADING)
  const end = lines.findIndex((line, i) => i > lastPart && line === '')
  const filled = lines
    .map((line, i) => ({ line, isReport: end < 0 || i < end }))
    .filter(({ line }) => line.trim() !== '')
  const blocks = filled.map(({ line }, i): SourceBlock => {
    const level = i === 0 ? 0 : HEADINGS.has(line) ? PART_LEVEL : undefined
    return {
      kind: 'paragraph',
      text: line.includes('\t') ? line : line.trim(),
      ...(level !== undefined && { level }),
    }
  })
  return withFields(blocks, filled.filter(({ isReport }) => isReport).length)
}

const HEADINGS: ReadonlySet<string> = new Set(FORM.parts.map(({ heading }) => heading))
const LAST_HEADING = FORM.parts.at(-1)?.heading
